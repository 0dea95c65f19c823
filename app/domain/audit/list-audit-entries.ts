import { z } from 'zod';
import { addDays, isDay, Temporal } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

export type AuditEntryView = {
  id: string;
  at: Date;
  /** `member`, `system` (a job) or `guest`. */
  actorKind: string;
  actorId: string | null;
  actorName: string;
  /** `<noun>.<verb>` of the operation. */
  operation: string;
  /** The record that it was done to. */
  subject: string | null;
  subjectId: string | null;
  detail: unknown;
  ipAddress: string | null;
  requestId: string | null;
};

/**
 * What jobs write down at every step of their own work. Nobody looks for it, and there is much of it: it shows when the system or the operation
 * is asked for.
 */
const routine = [
  'billing-run.bill-properties',
  'checkout.attach-session',
  'delivery.plan-next',
  'delivery.record-outcome',
  'import.finish-reading',
  'import.keep-preview',
  'import.stage-chunk',
  'import.start-reading',
  'mail-batch.claim',
  'mail-batch.postpone',
  'mail-batch.settle',
  'mail-batch.store',
];

const day = z.string().refine(isDay, 'invalid_date');

const input = z.object({
  /** A membership; `system` for the company's own jobs. */
  actor: z.uuid().or(z.literal('system')).nullish(),
  operation: z.string().max(100).nullish(),
  /** The id of a record, or the beginning of the name of whoever acted. */
  q: z.string().trim().max(100).nullish(),
  /** Local days of the company, both included. */
  from: day.nullish(),
  through: day.nullish(),
  /** The id of the last one of the page before. */
  after: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});

/** Who did what to which record, newest first, without the routine of jobs unless it is asked for; `next` begins the page after, null at the end. */
export const listAuditEntries = operation({
  name: 'audit.list',
  kind: 'read',
  input,
  can: ['read', 'AuditEntry'],
  async run(
    { db, ctx, tenantId, ability },
    filter,
  ): Promise<{ entries: AuditEntryView[]; next: string | null }> {
    const rows = await db.auditEntry.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'AuditEntry'),
          where(filter, ctx.tenant.timeZone),
          filter.after ? { id: { lt: filter.after } } : {},
        ],
      },
      // Ids grow with time.
      orderBy: { id: 'desc' },
      take: filter.limit + 1,
      omit: { tenantId: true },
    });
    const entries = rows.slice(0, filter.limit);
    return { entries, next: rows.length > filter.limit ? (entries.at(-1)?.id ?? null) : null };
  },
});

function where(filter: z.output<typeof input>, timeZone: string): Prisma.AuditEntryWhereInput {
  const { actor, operation: name, q, from, through } = filter;
  const midnight = (of: string) =>
    new Date(Temporal.PlainDate.from(of).toZonedDateTime(timeZone).epochMilliseconds);
  return {
    ...(actor && (actor === 'system' ? { actorKind: 'system' } : { actorId: actor })),
    ...(name ? { operation: name } : !actor && { operation: { notIn: routine } }),
    ...(q && { OR: [{ subjectId: q }, { actorName: { startsWith: q } }] }),
    ...((from || through) && {
      at: {
        ...(from && { gte: midnight(from) }),
        ...(through && { lt: midnight(addDays(through, 1)) }),
      },
    }),
  };
}

import { z } from 'zod';
import { type Day, isDay, localDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { lockLateFees } from './lock-late-fees.ts';
import { lowerLateFees } from './lower-late-fees.ts';
import { raiseLateFees } from './raise-late-fees.ts';

const day = z.string().refine(isDay);

/** Where a pass over the open bills stands, in the order of their due days. */
const place = z.object({ dueOn: day, propertyId: z.uuid() });
export type LateFeePlace = z.infer<typeof place>;

/**
 * Brings the late fees of the next open bills to what they must be through a day, as one transaction. Answers where it stopped, null once
 * there are no more. Whoever calls it again changes nothing; several callers take turns.
 */
export const accrueNextLateFees = operation({
  name: 'late-fee.accrue',
  kind: 'write',
  input: z.object({ through: day, after: place.nullable(), bills: z.int().min(1).max(100_000) }),
  can: ['update', 'Bill'],
  timeoutMs: 300_000,
  async run(scope, { through, after, bills }): Promise<LateFeePlace | null> {
    const { db, tenantId, ctx, now, audit } = scope;
    await lockLateFees(db, tenantId, { alone: true });
    // The plan must be the one by index, also where the database does not know the company yet.
    await db.$executeRaw`select set_config('work_mem', '64MB', true), set_config('jit', 'off', true), set_config('enable_seqscan', 'off', true)`;
    const last = await lastOfNext(scope, { through, after, bills });
    if (last === null) {
      audit('BillingPolicy', tenantId, { through });
      return null;
    }
    const { tooHigh, ...raised } = await raiseLateFees(db, {
      tenantId,
      through,
      bills: Prisma.sql`b.status = 'open' and b.due_on < ${through}::date and ${beyond('>', after)} and ${beyond('<=', last)}`,
      postedOn: localDay(now, ctx.tenant.timeZone),
    });
    await lowerLateFees(scope, tooHigh, through);
    audit('BillingPolicy', tenantId, { through, ...raised, lowered: tooHigh.length });
    return last;
  },
});

/** The index of open bills is in this order, so that bills that are paid are never looked at. */
async function lastOfNext(
  { db, tenantId }: OperationScope,
  { through, after, bills }: { through: Day; after: LateFeePlace | null; bills: number },
): Promise<LateFeePlace | null> {
  const [last] = await db.$queryRaw<LateFeePlace[]>`
    select due_on::text as "dueOn", property_id as "propertyId" from (
      select b.due_on, b.property_id from bill b
      where b.tenant_id = ${tenantId}::uuid and b.status = 'open' and b.due_on < ${through}::date and ${beyond('>', after)}
      order by b.due_on, b.property_id limit ${bills}
    ) next order by due_on desc, property_id desc limit 1`;
  return last ?? null;
}

function beyond(side: '>' | '<=', at: LateFeePlace | null): Prisma.Sql {
  if (at === null) return Prisma.sql`true`;
  const bound = Prisma.sql`(${at.dueOn}::date, ${at.propertyId}::uuid)`;
  // The first condition is for the index, the second for bills that are due on the same day.
  return side === '>'
    ? Prisma.sql`b.due_on >= ${at.dueOn}::date and (b.due_on, b.property_id) > ${bound}`
    : Prisma.sql`b.due_on <= ${at.dueOn}::date and (b.due_on, b.property_id) <= ${bound}`;
}

import { z } from 'zod';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { CallbackOutcome } from './callback-outcomes.ts';

/** `now`: to be called now. `later`: not reached, and to be called at a time that has not come. */
export const dueCallbackStates = ['now', 'later'] as const;

export type DueCallback = {
  ticketId: string;
  number: bigint;
  title: string;
  kind: string;
  categoryName: string;
  place: string;
  contactName: string | null;
  contactPhone: string | null;
  workerName: string | null;
  resolution: string | null;
  doneAt: Date | null;
  /** Null where it was not rated in time. */
  rating: { speed: number; result: number; attitude: number; comment: string | null } | null;
  lastCall: { outcome: CallbackOutcome; createdAt: Date; nextCallAt: Date | null } | null;
  calls: number;
};

/** Whom to call about work that is done, the longest waiting first, a page at a time. */
export const listCallbacksDue = operation({
  name: 'callback.list-due',
  kind: 'read',
  input: z.object({
    state: z.enum(dueCallbackStates).default('now'),
    /** Cursors of the page; what is no cursor counts as not given. */
    after: z.string().nullish(),
    before: z.string().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['create', 'TicketCallback'],
  async run({ db, tenantId, ability, now }, { state, after, before, limit }) {
    const place = readListCursor(before ?? after);
    const backwards = Boolean(before && place);
    const direction = backwards ? 'desc' : 'asc';
    const waitsForLater = { some: { nextCallAt: { gt: now } } };
    const rows = await db.ticket.findMany({
      where: {
        AND: [
          { tenantId, status: 'rated', category: { needsCallback: true } },
          accessible(ability, 'Ticket'),
          { OR: [{ personId: { not: null } }, { contactPhone: { not: null } }] },
          { callbacks: state === 'later' ? waitsForLater : { none: waitsForLater.some } },
          place ? beyond(new Date(place.text), place.id, backwards ? 'lt' : 'gt') : {},
        ],
      },
      orderBy: [{ createdAt: direction }, { id: direction }],
      take: limit + 1,
      include: shown,
    });
    const more = rows.length > limit;
    const page = rows.slice(0, limit);
    if (backwards) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    const cursor = (row: { createdAt: Date; id: string }) =>
      writeListCursor({ text: row.createdAt.toISOString(), id: row.id });
    return {
      tickets: page.map(view),
      next: last && (backwards || more) ? cursor(last) : null,
      previous: first && (backwards ? more : place) ? cursor(first) : null,
    };
  },
});

const shown = {
  category: { select: { name: true } },
  community: { select: { name: true } },
  property: { select: { code: true } },
  person: { select: { name: true, phone: true } },
  assignee: { select: { name: true } },
  contractor: { select: { name: true } },
  rating: { select: { speed: true, result: true, attitude: true, comment: true } },
  callbacks: { orderBy: { createdAt: 'desc' }, select: { outcome: true, createdAt: true, nextCallAt: true } },
} as const satisfies Prisma.TicketInclude;

function view(row: Prisma.TicketGetPayload<{ include: typeof shown }>): DueCallback {
  const [lastCall] = row.callbacks;
  return {
    ticketId: row.id,
    number: row.number,
    title: row.title,
    kind: row.kind,
    categoryName: row.category.name,
    place: [row.community.name, row.property?.code ?? row.place].filter(Boolean).join(' '),
    contactName: row.contactName ?? row.person?.name ?? null,
    contactPhone: row.contactPhone ?? row.person?.phone ?? null,
    workerName: row.assignee?.name ?? row.contractor?.name ?? null,
    resolution: row.resolution,
    doneAt: row.doneAt,
    rating: row.rating,
    lastCall: lastCall ? { ...lastCall, outcome: lastCall.outcome as CallbackOutcome } : null,
    calls: row.callbacks.length,
  };
}

function beyond(createdAt: Date, id: string, side: 'lt' | 'gt'): Prisma.TicketWhereInput {
  if (Number.isNaN(createdAt.getTime())) return {};
  return { OR: [{ createdAt: { [side]: createdAt } }, { createdAt, id: { [side]: id } }] };
}

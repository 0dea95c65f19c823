import { z } from 'zod';
import type { TicketStatus } from '#app/domain/tickets/machine/transitions.ts';
import { openStatuses } from '#app/domain/tickets/machine/transitions.ts';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type ComplaintKind, type CustomerLevel, complaintKinds, customerLevels } from './complaint-kinds.ts';

/** `new`: nobody has taken it on. `open`: being handled. `answered`: the owner has an answer and may rate it. `mine`: open and in the reader's hands. */
export const complaintStates = ['new', 'mine', 'open', 'answered', 'over'] as const;
export type ComplaintState = (typeof complaintStates)[number];

const statuses: Record<Exclude<ComplaintState, 'mine'>, readonly string[]> = {
  new: ['submitted', 'accepted'],
  open: openStatuses,
  answered: ['done', 'settled', 'rated', 'called_back'],
  over: ['closed', 'declined', 'cancelled', 'merged'],
};

export type ComplaintRow = {
  id: string;
  number: bigint;
  kind: ComplaintKind;
  title: string;
  status: TicketStatus;
  categoryName: string;
  customerLevel: CustomerLevel | null;
  personName: string | null;
  place: string;
  handlerName: string | null;
  departmentName: string | null;
  /** Messages of the owner that nobody who handles it has read. */
  unread: number;
  /** Until when it is to be settled, while that runs. */
  dueAt: Date | null;
  rating: { speed: number; result: number; attitude: number } | null;
  createdAt: Date;
};

/** Complaints and suggestions that the caller may read, the latest first, a page at a time. */
export const listComplaints = operation({
  name: 'complaint.list',
  kind: 'read',
  input: z.object({
    state: z.enum(complaintStates).nullish(),
    kind: z.enum(complaintKinds).nullish(),
    level: z.enum(customerLevels).nullish(),
    after: z.string().nullish(),
    before: z.string().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'Ticket'],
  async run({ db, ctx, tenantId, ability }, { state, kind, level, after, before, limit }) {
    const place = readListCursor(before ?? after);
    const backwards = Boolean(before && place);
    const direction = backwards ? 'asc' : 'desc';
    const self = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
    const rows = await db.ticket.findMany({
      where: {
        AND: [
          { tenantId, confidential: true },
          accessible(ability, 'Ticket'),
          state ? { status: { in: [...statuses[state === 'mine' ? 'open' : state]] } } : {},
          state === 'mine' ? { assigneeId: self } : {},
          kind ? { kind } : {},
          level ? { person: { level } } : {},
          place ? beyond(place, backwards ? 'gt' : 'lt') : {},
        ],
      },
      orderBy: [{ createdAt: direction }, { id: direction }],
      take: limit + 1,
      include: shown,
    });
    const more = rows.length > limit;
    const page = rows.slice(0, limit).map(view);
    if (backwards) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    const cursor = (row: ComplaintRow) => writeListCursor({ text: row.createdAt.toISOString(), id: row.id });
    return {
      complaints: page,
      next: last && (backwards || more) ? cursor(last) : null,
      previous: first && (backwards ? more : place) ? cursor(first) : null,
    };
  },
});

const shown = {
  category: { select: { name: true } },
  person: { select: { name: true, level: true } },
  community: { select: { name: true } },
  property: { select: { code: true } },
  assignee: { select: { name: true } },
  department: { select: { name: true } },
  rating: { select: { speed: true, result: true, attitude: true } },
  clocks: { where: { stage: 'resolve' }, select: { dueAt: true, metAt: true } },
  _count: { select: { messages: { where: { fromOwner: true, readAt: null } } } },
} as const satisfies Prisma.TicketInclude;

function view(row: Prisma.TicketGetPayload<{ include: typeof shown }>): ComplaintRow {
  const clock = row.clocks[0];
  return {
    id: row.id,
    number: row.number,
    kind: row.kind as ComplaintKind,
    title: row.title,
    status: row.status as TicketStatus,
    categoryName: row.category.name,
    customerLevel: (row.person?.level as CustomerLevel | undefined) ?? null,
    personName: row.person?.name ?? row.contactName,
    place: [row.community.name, row.property?.code ?? row.place].filter(Boolean).join(' '),
    handlerName: row.assignee?.name ?? null,
    departmentName: row.department?.name ?? null,
    unread: row._count.messages,
    dueAt: clock && !clock.metAt ? clock.dueAt : null,
    rating: row.rating,
    createdAt: row.createdAt,
  };
}

function beyond({ text, id }: { text: string; id: string }, side: 'lt' | 'gt'): Prisma.TicketWhereInput {
  const createdAt = new Date(text);
  if (Number.isNaN(createdAt.getTime())) return {};
  return { OR: [{ createdAt: { [side]: createdAt } }, { createdAt, id: { [side]: id } }] };
}

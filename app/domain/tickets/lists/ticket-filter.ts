import { z } from 'zod';
import { addDays, isDay, Temporal } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { urgencies } from '../desk/urgencies.ts';
import { ticketKinds, ticketStatuses } from '../machine/transitions.ts';
import { statusesOfView, type TicketView, ticketViews } from './ticket-views.ts';
import { ticketsMeant } from './tickets-meant.ts';

const day = z.string().refine(isDay, 'invalid_date');

export const ticketFilterSchema = z.object({
  view: z.enum(ticketViews).default('all'),
  status: z.enum(ticketStatuses).nullish(),
  kind: z.enum(ticketKinds).nullish(),
  urgency: z.enum(urgencies).nullish(),
  /** A category, or a group with all that are below it. */
  categoryId: z.uuid().nullish(),
  communityId: z.uuid().nullish(),
  departmentId: z.uuid().nullish(),
  assigneeId: z.uuid().nullish(),
  propertyId: z.uuid().nullish(),
  personId: z.uuid().nullish(),
  /** Local days of the company on which it was reported, both included. */
  from: day.nullish(),
  through: day.nullish(),
  /** A number, a phone number or its end, a room, or what the text begins with. */
  q: z.string().trim().max(100).nullish(),
});

export type TicketFilter = z.output<typeof ticketFilterSchema>;

/** More than these are no list that anybody reads to its end; the most overdue come first. */
const mostOverdue = 2_000;

/** The condition of a list of tickets; who may see them is asked apart from it. */
export async function ticketsWhere(
  scope: OperationScope,
  filter: TicketFilter,
): Promise<Prisma.TicketWhereInput> {
  const { ctx, db, tenantId } = scope;
  const {
    view,
    status,
    kind,
    urgency,
    categoryId,
    communityId,
    departmentId,
    assigneeId,
    propertyId,
    personId,
  } = filter;
  const conditions: Prisma.TicketWhereInput[] = [
    {
      ...(kind && { kind }),
      ...(urgency && { urgency }),
      ...(communityId && { communityId }),
      ...(departmentId && { departmentId }),
      ...(assigneeId && { assigneeId }),
      ...(propertyId && { propertyId }),
      ...(personId && { personId }),
      ...reportedWithin(filter, ctx.tenant.timeZone),
    },
  ];
  conditions.push({ ...(await viewWhere(scope, view)), ...(status && { status }) });
  if (categoryId) {
    const below = await db.ticketCategory.findMany({
      where: { tenantId, OR: [{ id: categoryId }, { parentId: categoryId }] },
      select: { id: true },
    });
    conditions.push({ categoryId: { in: below.map(({ id }) => id) } });
  }
  if (filter.q) conditions.push({ id: { in: await ticketsMeant(scope, filter.q) } });
  return { AND: conditions };
}

/** What lies in a heap. */
export async function viewWhere(scope: OperationScope, view: TicketView): Promise<Prisma.TicketWhereInput> {
  const { actor } = scope.ctx;
  const statuses = statusesOfView[view];
  return {
    ...(statuses && { status: statuses.length === 1 ? statuses[0] : { in: [...statuses] } }),
    ...(view === 'mine' && { assigneeId: actor.kind === 'member' ? actor.membershipId : null }),
    ...(view === 'overdue' && { id: { in: await overdueTickets(scope) } }),
  };
}

function reportedWithin({ from, through }: TicketFilter, timeZone: string): Prisma.TicketWhereInput {
  if (!from && !through) return {};
  const midnight = (of: string) =>
    new Date(Temporal.PlainDate.from(of).toZonedDateTime(timeZone).epochMilliseconds);
  return {
    createdAt: {
      ...(from && { gte: midnight(from) }),
      ...(through && { lt: midnight(addDays(through, 1)) }),
    },
  };
}

/** Tickets of which a service level that runs is past its time. */
async function overdueTickets({ db, tenantId, now }: OperationScope): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select ticket_id as id from ticket_clock where tenant_id = ${tenantId}::uuid and met_at is null and due_at is not null and due_at < ${now}
    order by due_at limit ${mostOverdue}`;
  return [...new Set(rows.map(({ id }) => id))];
}

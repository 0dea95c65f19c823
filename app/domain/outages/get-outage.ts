import { z } from 'zod';
import type { TicketStatus } from '#app/domain/tickets/machine/transitions.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { affectedPeople, reachesProperty } from './affected.ts';
import { factsShown, outageFacts } from './outage-facts.ts';

export type OutageDetail = Awaited<ReturnType<typeof getOutage>>;

/** Of the tickets, so many are listed. */
const ticketsListed = 100;

/**
 * An outage with what was told of it, whom it reaches and what they reported.
 *
 * @throws DomainError `not_found`
 */
export const getOutage = operation({
  name: 'outage.get',
  kind: 'read',
  input: z.object({ outageId: z.uuid() }),
  can: ['read', 'Outage'],
  async run(scope, { outageId }) {
    const { db, tenantId, ability } = scope;
    const row = await db.outage.findFirst({
      where: { AND: [{ tenantId, id: outageId }, accessible(ability, 'Outage')] },
      include: {
        ...factsShown,
        categories: { include: { category: { select: { name: true } } } },
        updates: { orderBy: { id: 'desc' } },
        _count: { select: { tickets: true } },
      },
    });
    if (!row) throw new DomainError('not_found');
    const tickets = ability.can('read', 'Ticket')
      ? await db.ticket.findMany({
          where: { AND: [{ tenantId, outageId }, accessible(ability, 'Ticket')] },
          orderBy: { id: 'desc' },
          take: ticketsListed,
          select: {
            id: true,
            number: true,
            title: true,
            status: true,
            createdAt: true,
            property: { select: { code: true } },
          },
        })
      : [];
    return {
      ...outageFacts(row),
      description: row.description,
      categories: row.categories.map(({ category }) => category.name),
      updates: row.updates.map(({ id, body, expectedEndAt, createdByName, createdAt }) => ({
        id,
        body,
        expectedEndAt,
        createdByName,
        createdAt,
      })),
      ticketCount: row._count.tickets,
      tickets: tickets.map(({ property, status, ...ticket }) => ({
        ...ticket,
        status: status as TicketStatus,
        propertyCode: property?.code ?? null,
      })),
      reach: await reachOf(scope, outageId),
    };
  },
});

/** How many homes it reaches, and how many people were to be told. */
async function reachOf(
  { db, tenantId, ctx, now }: OperationScope,
  outageId: string,
): Promise<{ homes: number; people: number }> {
  const today = localDay(now, ctx.tenant.timeZone);
  const [reach] = await db.$queryRaw<{ homes: number; people: number }[]>`
    select (select count(*)::int from property p where ${reachesProperty()}) as homes,
      (select count(*)::int from (${affectedPeople(today)}) n) as people
    from outage o where o.tenant_id = ${tenantId}::uuid and o.id = ${outageId}::uuid`;
  return reach ?? { homes: 0, people: 0 };
}

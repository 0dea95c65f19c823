import { z } from 'zod';
import { addDays, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { openStatuses, type TicketStatus } from '../machine/transitions.ts';

/**
 * The home that somebody calls about: who holds it today, and what is open for it.
 *
 * @throws DomainError `not_found`
 */
export const getCallerHome = operation({
  name: 'ticket.caller-home',
  kind: 'read',
  input: z.object({ propertyId: z.uuid() }),
  can: ['create', 'Ticket'],
  async run({ db, ctx, tenantId, ability, now }, { propertyId }) {
    const today = toDateColumn(localDay(now, ctx.tenant.timeZone));
    const tomorrow = toDateColumn(addDays(localDay(now, ctx.tenant.timeZone), 1));
    const property = await db.property.findFirst({
      where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property')] },
      select: {
        id: true,
        code: true,
        community: { select: { id: true, name: true } },
        tenures: {
          where: {
            AND: [
              { OR: [{ startsOn: null }, { startsOn: { lt: tomorrow } }] },
              { OR: [{ endsOn: null }, { endsOn: { gt: today } }] },
            ],
          },
          orderBy: [{ isPayer: 'desc' }, { id: 'asc' }],
          select: { kind: true, person: { select: { id: true, name: true, phone: true, level: true } } },
        },
      },
    });
    if (!property) throw new DomainError('not_found');
    const open = ability.can('read', 'Ticket')
      ? await db.ticket.findMany({
          where: {
            AND: [{ tenantId, propertyId, status: { in: [...openStatuses] } }, accessible(ability, 'Ticket')],
          },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: 5,
          select: { id: true, number: true, title: true, status: true, createdAt: true },
        })
      : [];
    return {
      propertyId: property.id,
      code: property.code,
      communityName: property.community.name,
      holders: ability.can('read', 'Person')
        ? property.tenures.map(({ kind, person }) => ({ kind, ...person }))
        : [],
      openTickets: open.map((ticket) => ({ ...ticket, status: ticket.status as TicketStatus })),
    };
  },
});

import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { TicketKind } from '../machine/transitions.ts';

export type CategoryChoice = {
  id: string;
  name: string;
  kind: TicketKind;
  /** Those below it that are in use. */
  categories: { id: string; name: string }[];
};

/** What tickets are filtered by and given to: categories in use, communities, departments. */
export const listTicketChoices = operation({
  name: 'ticket.list-choices',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'TicketCategory'],
  async run({ db, tenantId, ability }) {
    const groups = await db.ticketCategory.findMany({
      where: { tenantId, parentId: null, isActive: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        kind: true,
        children: {
          where: { isActive: true },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
          select: { id: true, name: true },
        },
      },
    });
    const communities = ability.can('read', 'Community')
      ? await db.community.findMany({
          where: { AND: [{ tenantId }, accessible(ability, 'Community')] },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
          select: { id: true, name: true },
        })
      : [];
    const departments = ability.can('read', 'Department')
      ? await db.department.findMany({
          where: { tenantId, isActive: true },
          orderBy: [{ position: 'asc' }, { name: 'asc' }],
          select: { id: true, name: true },
        })
      : [];
    return {
      groups: groups.map(
        ({ children, kind, ...group }): CategoryChoice => ({
          ...group,
          kind: kind as TicketKind,
          categories: children,
        }),
      ),
      communities,
      departments,
    };
  },
});

import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

export type BoardChoices = {
  departments: { id: string; name: string }[];
  communities: { id: string; name: string }[];
};

/** By what the dispatch board can be narrowed. */
export const boardChoices = operation({
  name: 'ticket.board-choices',
  kind: 'read',
  input: z.object({}),
  can: ['dispatch', 'Ticket'],
  async run({ db, tenantId }): Promise<BoardChoices> {
    const select = { id: true, name: true };
    return {
      departments: await db.department.findMany({
        where: { tenantId, isActive: true },
        select,
        orderBy: [{ position: 'asc' }, { name: 'asc' }],
      }),
      communities: await db.community.findMany({
        where: { tenantId },
        select,
        orderBy: { name: 'asc' },
        take: 300,
      }),
    };
  },
});

import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { savedFilterScreens } from './saved-filter-screens.ts';

/** The filters of a list that the caller keeps, in the order of their names. `query` is the search part of its address. */
export const listSavedFilters = operation({
  name: 'saved-filter.list',
  kind: 'read',
  input: z.object({ screen: z.enum(savedFilterScreens) }),
  can: 'anyone',
  async run({ db, ctx, tenantId }, { screen }): Promise<{ id: string; name: string; query: string }[]> {
    if (ctx.actor.kind !== 'member') return [];
    return db.savedFilter.findMany({
      where: { tenantId, membershipId: ctx.actor.membershipId, screen },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, query: true },
    });
  },
});

import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { savedFilterScreens } from './saved-filter-screens.ts';

const most = 20;

/**
 * Keeps a filter of a list under a name; one of the same name is replaced. Pages and sizes of pages are no part of it.
 *
 * @throws DomainError `forbidden` for whoever is no member, `invalid_input` on `name` where there are twenty already
 */
export const saveFilter = operation({
  name: 'saved-filter.save',
  kind: 'write',
  input: z.object({
    screen: z.enum(savedFilterScreens),
    name: z.string().trim().min(1).max(60),
    query: z.string().trim().max(1_000),
  }),
  can: 'anyone',
  whileReadOnly: true,
  async run({ db, ctx, tenantId, audit }, { screen, name, query }): Promise<{ id: string }> {
    if (ctx.actor.kind !== 'member') throw new DomainError('forbidden');
    const { membershipId } = ctx.actor;
    const params = new URLSearchParams(query);
    for (const passing of ['after', 'before', 'size', '_data']) params.delete(passing);
    const kept = await db.savedFilter.findMany({ where: { tenantId, membershipId, screen } });
    const same = kept.find((each) => each.name === name);
    if (!same && kept.length >= most)
      throw new DomainError('invalid_input', {
        fields: [{ path: 'name', code: 'saved_filters_full', params: { most } }],
      });
    const id = same?.id ?? newId();
    await db.savedFilter.upsert({
      where: { tenantId_id: { tenantId, id } },
      create: { tenantId, id, membershipId, screen, name, query: params.toString() },
      update: { query: params.toString() },
    });
    audit('SavedFilter', id, { screen, name });
    return { id };
  },
});

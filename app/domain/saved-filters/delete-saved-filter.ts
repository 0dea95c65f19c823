import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Forgets a filter of the caller's own. @throws DomainError `not_found` */
export const deleteSavedFilter = operation({
  name: 'saved-filter.delete',
  kind: 'write',
  input: z.object({ filterId: z.uuid() }),
  can: 'anyone',
  whileReadOnly: true,
  async run({ db, ctx, tenantId, audit }, { filterId }): Promise<void> {
    const { count } = await db.savedFilter.deleteMany({
      where: {
        tenantId,
        id: filterId,
        membershipId: ctx.actor.kind === 'member' ? ctx.actor.membershipId : tenantId,
      },
    });
    if (count === 0) throw new DomainError('not_found');
    audit('SavedFilter', filterId);
  },
});

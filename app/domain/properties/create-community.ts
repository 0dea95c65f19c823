import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { communityFields } from './community-fields.ts';

/** Enters a community. @throws DomainError `already_exists` at `name` */
export const createCommunity = operation({
  name: 'community.create',
  kind: 'write',
  input: communityFields,
  can: ['create', 'Community'],
  async run({ db, tenantId, authorize, audit }, fields): Promise<{ communityId: string }> {
    const community = { tenantId, id: newId(), ...fields };
    authorize('create', 'Community', community);
    const { count } = await db.community.createMany({ data: community, skipDuplicates: true });
    if (count === 0) {
      throw new DomainError('already_exists', { fields: [{ path: 'name', code: 'already_exists' }] });
    }
    audit('Community', community.id, fields);
    return { communityId: community.id };
  },
});

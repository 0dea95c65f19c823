import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { communityFields } from './community-fields.ts';

/** Renames a community or moves its address. @throws DomainError `not_found`, `already_exists` at `name` */
export const updateCommunity = operation({
  name: 'community.update',
  kind: 'write',
  input: communityFields.extend({ communityId: z.uuid() }),
  can: ['update', 'Community'],
  async run({ db, tenantId, ability, audit }, { communityId, name, city, district, address }): Promise<void> {
    const before = await db.community.findFirst({
      where: { AND: [{ tenantId, id: communityId }, accessible(ability, 'Community', 'update')] },
      select: { name: true },
    });
    if (!before) throw new DomainError('not_found');
    const taken = await db.community.findUnique({
      where: { tenantId_name: { tenantId, name } },
      select: { id: true },
    });
    if (taken && taken.id !== communityId) {
      throw new DomainError('already_exists', { fields: [{ path: 'name', code: 'already_exists' }] });
    }
    await db.community.update({
      where: { tenantId_id: { tenantId, id: communityId } },
      data: { name, city: city ?? null, district: district ?? null, address: address ?? null },
    });
    audit('Community', communityId, { before: before.name, after: name });
  },
});

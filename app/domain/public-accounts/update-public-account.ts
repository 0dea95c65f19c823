import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { publicAccountFields } from './public-account-fields.ts';

/**
 * Renames an account, or closes it: nothing more is booked, and what was published stays to be seen.
 *
 * @throws DomainError `not_found`; `invalid_input` for a name that the community has
 */
export const updatePublicAccount = operation({
  name: 'public-account.update',
  kind: 'write',
  input: z.object({ accountId: z.uuid(), name: publicAccountFields.name, closed: z.boolean() }),
  can: ['update', 'PublicAccount'],
  async run({ db, tenantId, audit }, { accountId, name, closed }): Promise<void> {
    const key = { tenantId_id: { tenantId, id: accountId } };
    const account = await db.publicAccount.findUnique({ where: key });
    if (!account) throw new DomainError('not_found');
    const { communityId } = account;
    const known = await db.publicAccount.findUnique({
      where: { tenantId_communityId_name: { tenantId, communityId, name } },
    });
    if (known && known.id !== accountId)
      throw new DomainError('invalid_input', { fields: [{ path: 'name', code: 'already_exists' }] });
    const status = closed ? 'closed' : 'active';
    await db.publicAccount.update({ where: key, data: { name, status } });
    audit('PublicAccount', accountId, { name, before: account.name, status });
  },
});

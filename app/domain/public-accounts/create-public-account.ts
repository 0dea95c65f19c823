import { z } from 'zod';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { publicAccountFields } from './public-account-fields.ts';

/**
 * Opens an account of money that belongs to a community, with what is there at the beginning of its first day. Minor units; the opening balance may be below zero.
 *
 * @throws DomainError `not_found`; `invalid_input` for a day to come, or a name that the community has
 */
export const createPublicAccount = operation({
  name: 'public-account.create',
  kind: 'write',
  input: z.object({ ...publicAccountFields, openingAmount: z.bigint() }),
  can: ['create', 'PublicAccount'],
  async run({ db, tenantId, ctx, now, audit }, { openedOn, ...account }): Promise<{ accountId: string }> {
    const { communityId, name, kind, openingAmount } = account;
    if (openedOn > localDay(now, ctx.tenant.timeZone))
      throw new DomainError('invalid_input', { fields: [{ path: 'openedOn', code: 'day_in_future' }] });
    const community = await db.community.findUnique({
      where: { tenantId_id: { tenantId, id: communityId } },
    });
    if (!community) throw new DomainError('not_found');
    const known = await db.publicAccount.findUnique({
      where: { tenantId_communityId_name: { tenantId, communityId, name } },
    });
    if (known) throw new DomainError('invalid_input', { fields: [{ path: 'name', code: 'already_exists' }] });
    const accountId = newId();
    await db.publicAccount.create({
      data: {
        tenantId,
        id: accountId,
        communityId,
        name,
        kind,
        openingAmount,
        openedOn: toDateColumn(openedOn),
      },
    });
    audit('PublicAccount', accountId, { name, kind, community: community.name, openingAmount, openedOn });
    return { accountId };
  },
});

import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type EntryView, entryShown, entryView } from './entry-view.ts';

export type EntryDetail = {
  account: { id: string; name: string; status: 'active' | 'closed' };
  entry: EntryView;
  isPublished: boolean;
  bookedBy: string | null;
};

/**
 * One entry of an account, with whoever booked it.
 *
 * @throws DomainError `not_found`
 */
export const getEntry = operation({
  name: 'public-account.entry',
  kind: 'read',
  input: z.object({ accountId: z.uuid(), entryId: z.uuid() }),
  can: ['read', 'PublicAccount'],
  async run({ db, tenantId, ability }, { accountId, entryId }): Promise<EntryDetail> {
    const row = await db.publicAccountEntry.findFirst({
      where: { tenantId, id: entryId, accountId, account: accessible(ability, 'PublicAccount') },
      include: { ...entryShown, account: { select: { id: true, name: true, status: true } } },
    });
    if (!row) throw new DomainError('not_found');
    const published = await db.publicAccountPeriod.count({
      where: { tenantId, accountId, fromOn: { lte: row.bookedOn }, throughOn: { gte: row.bookedOn } },
    });
    const member = row.createdBy
      ? await db.membership.findUnique({ where: { tenantId_id: { tenantId, id: row.createdBy } } })
      : null;
    const { status, ...account } = row.account;
    return {
      account: { ...account, status: status as EntryDetail['account']['status'] },
      entry: entryView(row),
      isPublished: published > 0,
      bookedBy: member?.name ?? null,
    };
  },
});

import { z } from 'zod';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { lockAccount } from './lock-account.ts';

/**
 * Books an entry back today, in the same category; one of a published period too, for today is not published. Each entry is reversed once, and no reversal is.
 *
 * @throws DomainError `not_found`; `account_closed`; `conflict` where it was reversed already or is a reversal
 */
export const reverseEntry = operation({
  name: 'public-account.reverse',
  kind: 'write',
  input: z.object({ entryId: z.uuid(), reason: z.string().trim().min(1).max(200) }),
  can: ['update', 'PublicAccount'],
  async run({ db, tenantId, ctx, now, audit }, { entryId, reason }): Promise<{ entryId: string }> {
    const entry = await db.publicAccountEntry.findUnique({
      where: { tenantId_id: { tenantId, id: entryId } },
    });
    if (!entry) throw new DomainError('not_found');
    const account = await lockAccount(db, tenantId, entry.accountId);
    if (account.status === 'closed') throw new DomainError('account_closed');
    const reversed = await db.publicAccountEntry.count({ where: { tenantId, reversesId: entryId } });
    if (entry.reversesId || reversed > 0) throw new DomainError('conflict');
    const reversalId = newId();
    await db.publicAccountEntry.create({
      data: {
        tenantId,
        id: reversalId,
        accountId: entry.accountId,
        bookedOn: toDateColumn(localDay(now, ctx.tenant.timeZone)),
        amount: -entry.amount,
        category: entry.category,
        description: reason,
        counterparty: entry.counterparty,
        reversesId: entryId,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    audit('PublicAccount', entry.accountId, {
      amount: -entry.amount,
      reason,
      description: entry.description,
    });
    return { entryId: reversalId };
  },
});

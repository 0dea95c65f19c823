import { z } from 'zod';
import { documentFile, mostDocuments } from '#app/domain/documents/document-file.ts';
import { keepDocument } from '#app/domain/documents/keep-document.ts';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { lockAccount } from './lock-account.ts';
import { entryFields } from './public-account-fields.ts';
import { refuseDay } from './refuse-day.ts';

/**
 * Books what came in or went out on an account. It is never edited: a mistake is booked back. Minor units.
 *
 * @throws DomainError `not_found`; `account_closed`; `account_period_published`; `invalid_input` for a day to come or before the first, or a file of another kind
 */
export const bookEntry = operation({
  name: 'public-account.book',
  kind: 'write',
  input: z.object({
    accountId: z.uuid(),
    amount: z.bigint().positive('amount_not_positive'),
    ...entryFields,
    documents: z.array(documentFile).max(mostDocuments).default([]),
  }),
  can: ['update', 'PublicAccount'],
  async run(
    { db, tenantId, ctx, now, audit },
    { accountId, documents, ...input },
  ): Promise<{ entryId: string }> {
    const account = await lockAccount(db, tenantId, accountId);
    if (account.status === 'closed') throw new DomainError('account_closed');
    refuseDay(account, input.bookedOn, localDay(now, ctx.tenant.timeZone));
    const entryId = newId();
    const { direction, bookedOn, category, description, counterparty } = input;
    const amount = direction === 'in' ? input.amount : -input.amount;
    await db.publicAccountEntry.create({
      data: {
        tenantId,
        id: entryId,
        accountId,
        bookedOn: toDateColumn(bookedOn),
        amount,
        category,
        description,
        counterparty: counterparty || null,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    for (const file of documents) {
      const fileId = await keepDocument(db, tenantId, file);
      await db.publicAccountDocument.create({ data: { tenantId, entryId, fileId } });
    }
    audit('PublicAccount', accountId, { amount, bookedOn, category, description });
    return { entryId };
  },
});

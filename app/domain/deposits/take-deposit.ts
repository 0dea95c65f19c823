import { z } from 'zod';
import { accountOfMethod, counterMethods } from '#app/domain/counter/counter-methods.ts';
import { shiftForMoney } from '#app/domain/counter/shift-for-money.ts';
import { nextNumber } from '#app/domain/documents/next-number.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { payerOf } from '#app/domain/payments/payer-of.ts';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { depositKinds } from './deposit-words.ts';

/**
 * Takes a deposit at the counter. It is held for who pays for the property, or for whoever is named, such as a decorator; it is never income and pays no bill.
 * Its receipt has a number of its own series. Minor units.
 *
 * @throws DomainError `not_found`; `shift_closed`
 */
export const takeDeposit = operation({
  name: 'deposit.take',
  kind: 'write',
  input: z.object({
    propertyId: z.uuid(),
    kind: z.enum(depositKinds),
    amount: z.bigint().positive('amount_not_positive'),
    method: z.enum(counterMethods),
    /** Who paid it, where that is not who pays for the property. */
    payerName: z.string().trim().max(100).optional(),
    reference: z.string().trim().max(100).optional(),
    note: z.string().trim().max(500).optional(),
    /** The cashier shift that the screen was showing. */
    shiftId: z.uuid().optional(),
  }),
  can: ['create', 'Deposit'],
  async run(scope, input): Promise<{ depositId: string; number: bigint }> {
    const { db, tenantId, ctx, now, authorize, audit } = scope;
    const { propertyId, kind, amount, method } = input;
    authorize('create', 'Deposit', { propertyId });
    const property = await db.property.findUnique({ where: { tenantId_id: { tenantId, id: propertyId } } });
    if (!property) throw new DomainError('not_found');
    const today = localDay(now, ctx.tenant.timeZone);
    const personId = input.payerName ? null : await payerOf(db, tenantId, propertyId, [], today);
    const shiftId = await shiftForMoney(scope, method, input.shiftId);
    const depositId = newId();
    // The row needs its number, so the counter is taken before the books: nobody else's deposit waits for more than this.
    const number = await nextNumber(db, tenantId, 'deposit');
    await db.deposit.create({
      data: {
        tenantId,
        id: depositId,
        number,
        kind,
        propertyId,
        personId,
        payerName: input.payerName || null,
        amount,
        method,
        reference: input.reference || null,
        note: input.note || null,
        takenOn: toDateColumn(today),
        shiftId,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    await postTransfers(db, tenantId, [
      {
        debit: accountOfMethod(method),
        credit: 'deposits',
        amount,
        postedOn: today,
        documentKind: 'deposit',
        documentId: depositId,
      },
    ]);
    audit('Deposit', depositId, { propertyId, kind, amount, method, number });
    return { depositId, number };
  },
});

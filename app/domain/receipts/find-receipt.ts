import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { receiptShown, receiptView } from './receipt-view.ts';

/** One receipt by its own id, or the one that stands of a payment. */
export const receiptChoice = z.union([z.object({ receiptId: z.uuid() }), z.object({ paymentId: z.uuid() })]);
export type ReceiptChoice = z.infer<typeof receiptChoice>;

/**
 * One receipt, void or not, with what became prepaid money's way since it was issued: a receipt tells what was paid then.
 *
 * @throws DomainError `not_found` also where its payment is not the caller's to see
 */
export const findReceipt = operation({
  name: 'receipt.get',
  kind: 'read',
  input: receiptChoice,
  can: ['read', 'Payment'],
  async run({ db, tenantId, ability }, choice) {
    const row = await db.receipt.findFirst({
      where: {
        tenantId,
        ...('receiptId' in choice
          ? { id: choice.receiptId }
          : { paymentId: choice.paymentId, status: 'issued' }),
        payment: accessible(ability, 'Payment'),
      },
      include: receiptShown,
    });
    if (!row) throw new DomainError('not_found');
    const applied = await db.prepaidMove.groupBy({
      by: ['billId'],
      where: { tenantId, paymentId: row.paymentId, kind: 'applied', createdAt: { gt: row.issuedAt } },
      _sum: { amount: true },
    });
    return {
      ...receiptView(row),
      /** By bill, in minor units: prepaid money of the payment that went to it after the receipt was issued. */
      appliedLater: new Map(applied.map(({ billId, _sum }) => [billId, _sum.amount ?? 0n])),
    };
  },
});

import { z } from 'zod';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorToText } from '#app/kernel/money.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { payerOf } from './payer-of.ts';
import { changeBillsPaid } from './settlement/change-bills-paid.ts';
import { byDueDay, type LockedBill, lockBills, lockOpenBills, remainingOf } from './settlement/lock-bills.ts';
import { numberReceipt } from './settlement/number-receipt.ts';
import { moneyIn } from './settlement/payment-transfers.ts';
import { spreadAmount } from './settlement/spread-amount.ts';

export const recordCashPaymentSchema = z.object({
  propertyId: z.uuid(),
  /** The bills to pay; every open bill of the property, the oldest first, when left out. */
  billIds: z.array(z.uuid()).min(1).max(1000).optional(),
  /** How much of the cash is payment, in minor units; the whole of what is owed on the bills when left out. */
  amount: z.bigint().positive('amount_not_positive').optional(),
  /** What the payer handed over. The difference to the payment is change. */
  receivedAmount: z.bigint().positive('amount_not_positive'),
  /** What to do where the payment is more than what is owed: somebody may have paid online a moment ago. */
  excess: z.enum(['refuse', 'credit']).default('refuse'),
  note: z.string().trim().max(500).optional(),
});

export type CashPayment = {
  paymentId: string;
  receiptNumber: bigint;
  amount: bigint;
  /** What went to bills, and what is now the payer's credit; they add up to the amount. */
  allocatedAmount: bigint;
  creditAmount: bigint;
  /** What the cashier hands back. */
  changeAmount: bigint;
};

/**
 * Records cash at the counter: pays bills of one property, the one due first first, and numbers the receipt.
 *
 * @throws DomainError `not_found`, `bill_not_open` (nothing is owed), `payment_exceeds_due` (`params.due`), `invalid_input` (less was handed over than is paid)
 */
export const recordCashPayment = operation({
  name: 'payment.record-cash',
  kind: 'write',
  input: recordCashPaymentSchema,
  can: ['create', 'Payment'],
  async run(scope, input): Promise<CashPayment> {
    const { db, tenantId, ctx, now, authorize, audit, outbox } = scope;
    authorize('create', 'Payment', { propertyId: input.propertyId });
    const today = localDay(now, ctx.tenant.timeZone);
    const bills = await billsToPay(scope, input.propertyId, input.billIds);
    const { amount, shares, creditAmount } = decide(scope, input, bills);
    const paymentId = newId();
    await db.payment.create({
      data: {
        tenantId,
        id: paymentId,
        propertyId: input.propertyId,
        personId: await payerOf(db, tenantId, input.propertyId, bills, today),
        method: 'cash',
        amount,
        currency: ctx.tenant.currency,
        creditAmount,
        note: input.note || null,
        receivedAt: now,
        receivedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      },
    });
    await db.paymentAllocation.createMany({
      data: shares.map((share) => ({ tenantId, paymentId, ...share, allocatedOn: toDateColumn(today) })),
    });
    await changeBillsPaid(db, tenantId, shares);
    const allocatedAmount = amount - creditAmount;
    await postTransfers(
      db,
      tenantId,
      moneyIn(
        {
          money: 'cash',
          postedOn: today,
          documentKind: 'payment',
          documentId: paymentId,
        },
        { bills: allocatedAmount, credit: creditAmount },
      ),
    );
    await outbox('payment.announce', { paymentId });
    const changeAmount = input.receivedAmount - amount;
    audit('Payment', paymentId, { amount, receivedAmount: input.receivedAmount, changeAmount, creditAmount });
    const receiptNumber = await numberReceipt(db, tenantId, paymentId);
    return { paymentId, receiptNumber, amount, allocatedAmount, creditAmount, changeAmount };
  },
});

async function billsToPay(
  { db, tenantId }: OperationScope,
  propertyId: string,
  chosen: string[] | undefined,
): Promise<LockedBill[]> {
  const property = await db.property.findUnique({ where: { tenantId_id: { tenantId, id: propertyId } } });
  if (!property) throw new DomainError('not_found');
  if (!chosen) return (await lockOpenBills(db, tenantId, propertyId)).sort(byDueDay);
  const ids = [...new Set(chosen)];
  const bills = await lockBills(db, tenantId, ids);
  if (bills.length !== ids.length || bills.some((bill) => bill.propertyId !== propertyId)) {
    throw new DomainError('not_found');
  }
  return bills.sort(byDueDay);
}

/** How much is paid, on which bills, and how much is left over. */
function decide(
  { ctx }: OperationScope,
  input: z.output<typeof recordCashPaymentSchema>,
  bills: LockedBill[],
) {
  const due = bills.reduce((sum, bill) => sum + remainingOf(bill), 0n);
  const amount = input.amount ?? due;
  if (amount === 0n) throw new DomainError('bill_not_open');
  const { shares, left } = spreadAmount(
    amount,
    bills.map((bill) => ({ billId: bill.id, room: remainingOf(bill) })),
  );
  if (left > 0n && input.excess === 'refuse') {
    throw new DomainError('payment_exceeds_due', { params: { due: minorToText(due, ctx.tenant.currency) } });
  }
  if (input.receivedAmount < amount) {
    throw new DomainError('invalid_input', {
      fields: [{ path: 'receivedAmount', code: 'received_too_little' }],
    });
  }
  return { amount, shares, creditAmount: left };
}

import { z } from 'zod';
import { lockLateFees } from '#app/domain/late-fees/lock-late-fees.ts';
import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { type Day, isDay, localDay, Temporal, toDateColumn } from '#app/kernel/dates.ts';
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
  /** The bills to pay; every open bill of the property, the oldest first, when left out. None: all of it is paid in advance. */
  billIds: z.array(z.uuid()).max(1000).optional(),
  /** How much of the cash is payment, in minor units; the whole of what is owed on the bills when left out. */
  amount: z.bigint().positive('amount_not_positive').optional(),
  /** What the payer handed over. The difference to the payment is change. */
  receivedAmount: z.bigint().positive('amount_not_positive'),
  /** What to do where the payment is more than what is owed: somebody may have paid online a moment ago. */
  excess: z.enum(['refuse', 'credit']).default('refuse'),
  /**
   * The local day on which the money came in, where it is recorded only now; today when left out. The bills count as paid from it, and their late
   * fees come down; the books have it today. Needs a note that says why.
   */
  receivedOn: z.string().refine(isDay, 'invalid_date').optional(),
  note: z.string().trim().max(500).optional(),
});

type Input = z.output<typeof recordCashPaymentSchema>;

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
 * @throws DomainError `not_found`, `bill_not_open` (nothing is owed), `payment_exceeds_due` (`params.due`), `invalid_input` (less was handed over than
 *   is paid; a day that has not come yet; an earlier day without a note)
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
    const receivedOn = receivedDay(input, today);
    await lockLateFees(db, tenantId);
    const bills = await billsToPay(scope, input, receivedOn < today);
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
        receivedAt: receivedOn < today ? noonOf(receivedOn, ctx.tenant.timeZone) : now,
        receivedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      },
    });
    await db.paymentAllocation.createMany({
      data: shares.map((share) => ({ tenantId, paymentId, ...share, allocatedOn: toDateColumn(receivedOn) })),
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
    await recomputeLateFees(
      scope,
      bills.map((bill) => bill.id),
    );
    await outbox('payment.announce', { paymentId });
    const changeAmount = input.receivedAmount - amount;
    audit('Payment', paymentId, {
      amount,
      receivedAmount: input.receivedAmount,
      changeAmount,
      creditAmount,
      receivedOn,
    });
    const receiptNumber = await numberReceipt(db, tenantId, paymentId);
    return { paymentId, receiptNumber, amount, allocatedAmount, creditAmount, changeAmount };
  },
});

function receivedDay({ receivedOn, note }: Pick<Input, 'receivedOn' | 'note'>, today: Day): Day {
  if (receivedOn === undefined || receivedOn === today) return today;
  if (receivedOn > today) {
    throw new DomainError('invalid_input', { fields: [{ path: 'receivedOn', code: 'day_in_future' }] });
  }
  if (!note) throw new DomainError('invalid_input', { fields: [{ path: 'note', code: 'required' }] });
  return receivedOn;
}

/** Nobody knows the hour any more. */
function noonOf(day: Day, timeZone: string): Date {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' });
  return new Date(noon.epochMilliseconds);
}

/** Locked, in the order in which they are paid; with money of an earlier day late fees come last, for it may make them less. */
async function billsToPay(
  { db, tenantId }: OperationScope,
  { propertyId, billIds: chosen }: Pick<Input, 'propertyId' | 'billIds'>,
  lateFeesLast: boolean,
): Promise<LockedBill[]> {
  const property = await db.property.findUnique({ where: { tenantId_id: { tenantId, id: propertyId } } });
  if (!property) throw new DomainError('not_found');
  if (!chosen) return inOrder(await lockOpenBills(db, tenantId, propertyId), lateFeesLast);
  const ids = [...new Set(chosen)];
  const bills = await lockBills(db, tenantId, ids);
  if (bills.length !== ids.length || bills.some((bill) => bill.propertyId !== propertyId)) {
    throw new DomainError('not_found');
  }
  return inOrder(bills, lateFeesLast);
}

function inOrder(bills: LockedBill[], lateFeesLast: boolean): LockedBill[] {
  const rank = (bill: LockedBill) => (lateFeesLast && bill.lateFeeOf !== null ? 1 : 0);
  return bills.sort((a, b) => rank(a) - rank(b) || byDueDay(a, b));
}

/** How much is paid, on which bills, and how much is left over. */
function decide({ ctx }: OperationScope, input: Input, bills: LockedBill[]) {
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

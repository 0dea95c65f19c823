import { z } from 'zod';
import { lockLateFees } from '#app/domain/late-fees/lock-late-fees.ts';
import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { payerOf } from '#app/domain/payments/payer-of.ts';
import { changeBillsPaid } from '#app/domain/payments/settlement/change-bills-paid.ts';
import {
  byDueDay,
  type LockedBill,
  lockBills,
  lockOpenBills,
  remainingOf,
} from '#app/domain/payments/settlement/lock-bills.ts';
import { numberReceipt } from '#app/domain/payments/settlement/number-receipt.ts';
import { moneyIn } from '#app/domain/payments/settlement/payment-transfers.ts';
import { spreadAmount } from '#app/domain/payments/settlement/spread-amount.ts';
import { type Day, isDay, localDay, Temporal, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorToText } from '#app/kernel/money.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accountOfMethod, counterMethods } from './counter-methods.ts';
import { shiftForMoney } from './shift-for-money.ts';

export const recordCounterPaymentSchema = z.object({
  propertyId: z.uuid(),
  /** The bills to pay; every open bill of the property, the oldest first, when left out. None: all of it is paid in advance. */
  billIds: z.array(z.uuid()).max(1000).optional(),
  method: z.enum(counterMethods).default('cash'),
  /** How much of the money is payment, in minor units; the whole of what is owed on the bills when left out. */
  amount: z.bigint().positive('amount_not_positive').optional(),
  /** Of cash, what the payer handed over: the difference to the payment is change. As much as is paid when left out. */
  receivedAmount: z.bigint().positive('amount_not_positive').optional(),
  /** What the terminal's slip, the scanned code's order or the bank calls it. */
  reference: z.string().trim().max(100).optional(),
  /** The cashier shift that the screen was showing. */
  shiftId: z.uuid().optional(),
  /** What to do where the payment is more than what is owed: somebody may have paid online a moment ago. */
  excess: z.enum(['refuse', 'credit']).default('refuse'),
  /**
   * The local day on which the money came in, where it is recorded only now; today when left out. The bills count as paid from it, and their late
   * fees come down; the books have it today. Needs a note that says why.
   */
  receivedOn: z.string().refine(isDay, 'invalid_date').optional(),
  note: z.string().trim().max(500).optional(),
});

type Input = z.output<typeof recordCounterPaymentSchema>;

export type CounterPayment = {
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
 * Records money at the counter: pays bills of one property, the one due first first, and numbers the receipt. It belongs to the actor's cashier shift; the
 * books have cash in the drawer and all else at the bank.
 *
 * @throws DomainError `not_found`, `bill_not_open` (nothing is owed), `payment_exceeds_due` (`params.due`), `shift_closed`, `invalid_input` (less was handed
 *   over than is paid, or change of what is not cash; a day that has not come yet; an earlier day without a note)
 */
export const recordCounterPayment = operation({
  name: 'payment.record',
  kind: 'write',
  input: recordCounterPaymentSchema,
  can: ['create', 'Payment'],
  async run(scope, input): Promise<CounterPayment> {
    const { db, tenantId, ctx, now, authorize, audit, outbox } = scope;
    authorize('create', 'Payment', { propertyId: input.propertyId });
    const today = localDay(now, ctx.tenant.timeZone);
    const receivedOn = receivedDay(input, today);
    await lockLateFees(db, tenantId);
    const bills = await billsToPay(scope, input, receivedOn < today);
    const { amount, shares, creditAmount, changeAmount } = decide(scope, input, bills);
    const shiftId = await shiftForMoney(scope, input.method, input.shiftId);
    const paymentId = newId();
    await db.payment.create({
      data: {
        tenantId,
        id: paymentId,
        propertyId: input.propertyId,
        personId: await payerOf(db, tenantId, input.propertyId, bills, today),
        method: input.method,
        reference: input.reference || null,
        shiftId,
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
          money: accountOfMethod(input.method),
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
    audit('Payment', paymentId, {
      amount,
      method: input.method,
      changeAmount,
      creditAmount,
      receivedOn,
    });
    const receiptNumber = await numberReceipt(db, tenantId, paymentId, now);
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
  const received = input.receivedAmount ?? amount;
  const wrong =
    received < amount
      ? 'received_too_little'
      : received > amount && input.method !== 'cash'
        ? 'change_of_cash_only'
        : null;
  if (wrong) throw new DomainError('invalid_input', { fields: [{ path: 'receivedAmount', code: wrong }] });
  return { amount, shares, creditAmount: left, changeAmount: received - amount };
}

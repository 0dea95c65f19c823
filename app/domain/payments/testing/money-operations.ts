import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { createCreditNote } from '#app/domain/credits/create-credit-note.ts';
import { applyCredit } from '#app/domain/payments/prepaid/apply-credit.ts';
import { DomainError, type ErrorCode } from '#app/kernel/errors.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { requestPrepaidRefund } from '../refunds/request-prepaid-refund.ts';
import { requestRefund } from '../refunds/request-refund.ts';
import type { PaymentScene } from './payment-scene.ts';
import { billProperty } from './payment-scene.ts';

/** One step of a random story of money: `pick` chooses among what is there, `amount` is minor units. */
export type MoneyStep =
  | { do: 'bill'; pick: number; amount: bigint }
  | { do: 'pay'; pick: number; amount: bigint }
  | { do: 'prepay'; pick: number; amount: bigint }
  | { do: 'credit'; pick: number; amount: bigint }
  | { do: 'apply'; pick: number }
  | { do: 'refund'; pick: number; amount: bigint; method: 'cash' | 'bank_transfer'; fromBill: boolean }
  | { do: 'refund_prepaid'; pick: number; amount: bigint };

/** Why a step may be refused in a random story; anything else is a fault. */
const expected: ErrorCode[] = [
  'bill_not_open',
  'bill_void',
  'credit_exceeds_bill',
  'refund_exceeds_payment',
  'prepaid_exceeded',
];

/**
 * Takes one step at a company's register, through the same operations as its staff. Answers whether it was done; `refused` where what was picked had
 * nothing (left) to do it with.
 */
export async function takeMoneyStep(scene: PaymentScene, step: MoneyStep): Promise<'done' | 'refused'> {
  try {
    return (await attempt(scene, step)) ? 'done' : 'refused';
  } catch (error) {
    if (error instanceof DomainError && expected.includes(error.code)) return 'refused';
    throw error;
  }
}

async function attempt(scene: PaymentScene, step: MoneyStep): Promise<boolean> {
  const { administrator, cashier, propertyIds } = scene;
  const propertyId = propertyIds[step.pick % propertyIds.length] as string;
  switch (step.do) {
    case 'bill':
      await billProperty(scene, propertyId, [step.amount]);
      return true;
    case 'pay':
    case 'prepay':
      await recordCounterPayment(cashier, {
        propertyId,
        ...(step.do === 'prepay' && { billIds: [] }),
        amount: step.amount,
        receivedAmount: step.amount,
        excess: 'credit',
      });
      return true;
    case 'credit': {
      const billId = await pickRow(scene, 'bill', step.pick);
      if (!billId) return false;
      await createCreditNote(administrator, {
        billId,
        kind: 'waiver',
        amount: step.amount,
        reason: 'random',
      });
      return true;
    }
    case 'apply':
      await applyCredit(cashier, { propertyId });
      return true;
    case 'refund': {
      const paymentId = await pickRow(scene, 'payment', step.pick);
      if (!paymentId) return false;
      const { amount, method } = step;
      const billIds = step.fromBill ? await billsOf(scene, paymentId) : [];
      await requestRefund(administrator, { paymentId, amount, method, reason: 'random', billIds });
      return true;
    }
    case 'refund_prepaid':
      await requestPrepaidRefund(administrator, {
        propertyId,
        amount: step.amount,
        method: 'cash',
        reason: 'random',
      });
      return true;
  }
}

/** Some row of the company, ever the same for the same pick and rows. */
async function pickRow(
  { tenant }: PaymentScene,
  table: 'bill' | 'payment',
  pick: number,
): Promise<string | undefined> {
  return withTenant(tenant.id, async (db) => {
    const where = { tenantId: tenant.id };
    const count = table === 'bill' ? await db.bill.count({ where }) : await db.payment.count({ where });
    if (count === 0) return undefined;
    const at = { where, orderBy: { id: 'asc' as const }, skip: pick % count, select: { id: true } };
    return (await (table === 'bill' ? db.bill.findFirst(at) : db.payment.findFirst(at)))?.id;
  });
}

async function billsOf({ tenant }: PaymentScene, paymentId: string): Promise<string[]> {
  const rows = await withTenant(tenant.id, (db) =>
    db.paymentAllocation.findMany({ where: { tenantId: tenant.id, paymentId }, select: { billId: true } }),
  );
  return rows.map(({ billId }) => billId);
}

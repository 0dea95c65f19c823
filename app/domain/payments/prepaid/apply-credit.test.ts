import { beforeEach, describe, expect, it } from 'vitest';
import { updateBillingPolicy } from '#app/domain/billing/policy/update-billing-policy.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { applyCredit } from './apply-credit.ts';
import { applyCreditEverywhere } from './apply-credit-everywhere.ts';
import { getPrepaid } from './get-prepaid.ts';

let scene: PaymentScene;
const property = (index = 0) => scene.propertyIds[index] as string;

beforeEach(async () => {
  scene = await paymentScene({ properties: 5 });
});

const prepay = (amount: bigint, index = 0) =>
  recordCounterPayment(scene.cashier, {
    propertyId: property(index),
    billIds: [],
    amount,
    receivedAmount: amount,
    excess: 'credit',
  });

const paidOn = async (billIds: string[]) => {
  const bills = await withTenant(scene.tenant.id, (db) =>
    db.bill.findMany({ where: { id: { in: billIds } } }),
  );
  return billIds.map((id) => bills.find((bill) => bill.id === id)?.paidAmount);
};

const everywhere = (propertiesAtOnce = 2) =>
  applyCreditEverywhere(scene.system, new AbortController().signal, { propertiesAtOnce });

async function rule(creditApplication: 'oldest_first' | 'item_priority' | 'off') {
  await updateBillingPolicy(scene.administrator, { proration: 'actual_days', creditApplication });
}

describe('prepaid money', () => {
  it('can be paid in with nothing owed, and beside open bills without paying them', async () => {
    const { creditAmount, allocatedAmount } = await prepay(500n);
    expect([creditAmount, allocatedAmount]).toEqual([500n, 0n]);
    const [billId = ''] = await billProperty(scene, property(), [900n]);
    await prepay(100n);
    expect(await paidOn([billId])).toEqual([0n]);
    expect(await getPrepaid(scene.owner, { propertyId: property() })).toMatchObject({ balance: 600n });
    await expect(getPrepaid(scene.owner, { propertyId: property(1) })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expectSoundBooks(scene.system);
  });

  it('pays the bill due first, from the oldest money, and tells which paid which', async () => {
    const [first = '', second = '', third = ''] = await billProperty(scene, property(), [100n, 200n, 300n]);
    const older = await prepay(150n);
    const newer = await prepay(100n);
    expect(await applyCredit(scene.cashier, { propertyId: property() })).toEqual({ bills: 2, amount: 250n });
    expect(await paidOn([first, second, third])).toEqual([100n, 150n, 0n]);
    const { balance, history } = await getPrepaid(scene.cashier, { propertyId: property() });
    expect(balance).toBe(0n);
    const applied = history.filter(({ kind }) => kind === 'applied');
    expect(applied.map(({ paymentId, amount, bill }) => [paymentId, amount, bill?.id]).sort()).toEqual(
      [
        [older.paymentId, 100n, first],
        [older.paymentId, 50n, second],
        [newer.paymentId, 100n, second],
      ].sort(),
    );
    await expectSoundBooks(scene.system);
  });

  it('goes by the priority of fee items where the company says so, and by nothing where it is off', async () => {
    const [late = ''] = await billProperty(scene, property(), [100n]);
    const urgent = await createTestFeeItem(scene.tenant.id);
    await withTenant(scene.tenant.id, (db) =>
      db.feeItem.update({
        where: { tenantId_id: { tenantId: scene.tenant.id, id: urgent } },
        data: { priority: 1 },
      }),
    );
    const [first = ''] = await billProperty({ ...scene, feeItemId: urgent }, property(), [100n]);
    await prepay(120n);
    await rule('off');
    await everywhere();
    await applyCredit(scene.system, { propertyId: property(), byRule: true });
    expect(await paidOn([late, first])).toEqual([0n, 0n]);
    await rule('item_priority');
    expect(await everywhere()).toEqual({ bills: 2, amount: 120n });
    expect(await paidOn([late, first])).toEqual([20n, 100n]);
    await expectSoundBooks(scene.system);
  });

  it('is applied for the whole company in chunks, once, whoever does it at the same time', async () => {
    const bills: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      bills.push(...(await billProperty(scene, property(index), [300n, 300n])));
      await prepay(100n, index);
      await prepay(350n, index);
    }
    const [applied] = await Promise.all([
      everywhere(),
      everywhere(3),
      ...[0, 1, 2, 3, 4].map((index) =>
        recordCounterPayment(scene.cashier, {
          propertyId: property(index),
          amount: 200n,
          receivedAmount: 200n,
          excess: 'credit',
        }),
      ),
    ]);
    expect(applied?.amount).toBeGreaterThanOrEqual(0n);
    await everywhere();
    const paid = await paidOn(bills);
    expect(paid).toEqual(Array.from({ length: 10 }, () => 300n));
    const { balance } = await getPrepaid(scene.cashier, { propertyId: property() });
    expect(balance).toBe(50n);
    expect(await everywhere()).toEqual({ bills: 0, amount: 0n });
    await expectSoundBooks(scene.system);
  });

  it('stops between two chunks when it is told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stop'));
    await prepay(100n);
    await expect(applyCreditEverywhere(scene.system, stop.signal)).rejects.toThrow('stop');
  });
});

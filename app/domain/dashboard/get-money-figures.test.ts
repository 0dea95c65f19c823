import { expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getMoneyFigures } from './get-money-figures.ts';

it('adds up what was billed, collected, overdue and paid ahead, by the calendar of the company', async () => {
  const scene = await paymentScene({ properties: 2 });
  const { tenant, feeItemId, propertyIds } = scene;
  const [first = '', second = ''] = propertyIds;
  const bill = (dueOn: string, amount: bigint, propertyId: string) =>
    createTestBills(tenant.id, {
      feeItemId,
      month: dueOn,
      dueOn,
      amount,
      propertyIds: [propertyId],
    });
  // Today is 21 November in Shanghai, still 20 November in UTC.
  const now = new Date('2026-11-20T17:00:00Z');
  await bill('2025-11-30', 1n, first);
  await bill('2025-12-10', 700n, first);
  await bill('2026-08-23', 90n, first);
  await bill('2026-09-22', 60n, second);
  await bill('2026-10-22', 30n, first);
  await bill('2026-11-20', 1000n, second);
  const voided = await bill('2026-11-21', 5000n, first);
  await bill('2026-11-30', 400n, first);
  await bill('2026-12-01', 9n, first);
  await withTenant(tenant.id, async (db) => {
    await db.bill.updateMany({
      where: { tenantId: tenant.id, runId: voided },
      data: { status: 'void' },
    });
    const parked = { id: newId(), method: 'card', status: 'parked', parkedReason: 'amount' };
    await db.payment.create({
      data: { ...parked, tenantId: tenant.id, amount: 7777n, currency: 'CNY', receivedAt: now },
    });
  });
  const pay = (propertyId: string, amount: bigint, at: string) =>
    recordCounterPayment(
      { ...scene.cashier, now: () => new Date(at) },
      { propertyId, amount, receivedAmount: amount, excess: 'credit' },
    );
  // 16:30 UTC on the last of October is November in Shanghai.
  await pay(second, 560n, '2026-10-31T16:30:00Z');
  await pay(first, 701n, '2026-10-31T15:30:00Z');

  const figures = await getMoneyFigures({ ...scene.administrator, now: () => now }, {});
  expect(figures.months.map(({ month }) => month)).toEqual([
    ...['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'],
    ...['2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'],
  ]);
  const month = (day: string) => figures.months.find((row) => row.month === day);
  expect(month('2025-12-01')).toMatchObject({ billed: 700n, collected: 0n });
  expect(month('2026-10-01')).toMatchObject({ billed: 30n, collected: 701n });
  expect(month('2026-11-01')).toMatchObject({ billed: 1400n, collected: 560n });
  expect(figures.dueThisMonth).toEqual({ bills: 2, amount: 1400n, paid: 500n });
  // Paid: that of 2025 in full, of the second property 60 and 500 of 1000; 90 days ago is 23 August.
  expect(figures.overdue).toEqual({
    amount: 90n + 30n + 500n,
    properties: 2,
    ages: { d30: 30n + 500n, d60: 0n, d90: 90n, older: 0n },
  });
  expect(figures.methods).toEqual([{ method: 'cash', amount: 560n, payments: 1 }]);
  expect(figures.credit).toBe(0n);

  await pay(first, 1000n, '2026-11-20T16:59:00Z');
  const later = await getMoneyFigures({ ...scene.administrator, now: () => now }, {});
  expect(later.overdue).toMatchObject({ amount: 500n, properties: 1 });
  expect(later.months.at(-1)).toMatchObject({ collected: 1560n });
  expect(later.credit).toBe(1000n - 90n - 30n - 400n - 9n);

  await expect(getMoneyFigures(await createTestMember(tenant, 'cashier'), {})).rejects.toMatchObject({
    code: 'forbidden',
  });
});

import { expect, it } from 'vitest';
import { takeBills } from '#app/domain/charges-import/api/take-bills.ts';
import { takePayments } from '#app/domain/charges-import/api/take-payments.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { exportBills } from '../billing/export-bills.ts';
import { recordCounterPayment } from '../counter/record-counter-payment.ts';
import { exportPayments } from './export-payments.ts';
import { billProperty, paymentScene } from './testing/payment-scene.ts';

it('gives bills and payments with what other systems call them, to those who may', async () => {
  const scene = await paymentScene({ properties: 1 });
  const propertyId = scene.propertyIds[0] as string;
  const accountant = {
    ...(await createTestMember(scene.tenant, 'accountant')),
    language: 'en' as const,
    now: () => new Date('2026-11-20T04:00:00Z'),
  };
  const item = await withTenant(scene.tenant.id, (db) => db.feeItem.findFirstOrThrow());
  await takeBills(accountant, {
    system: 'erp',
    bills: [
      {
        externalId: 'B-1',
        propertyId,
        feeItemId: item.id,
        periodStart: '2026-01-01',
        periodEnd: '2026-02-01',
        dueOn: '2026-01-10',
        amount: '10',
      },
    ],
  });
  await takePayments(accountant, {
    system: 'erp',
    payments: [
      { externalId: 'P-1', propertyId, amount: '10.00', method: 'bank_transfer', receivedOn: '2026-11-19' },
    ],
  });
  await billProperty(scene, propertyId, [500n]);
  await recordCounterPayment(accountant, { propertyId, receivedAmount: 500n });

  const rows = async (table: AsyncGenerator<unknown[]>) => {
    const all: unknown[][] = [];
    for await (const row of table) all.push(row);
    return all;
  };
  const payments = await rows(await exportPayments(accountant, {}));
  expect(payments[0]?.at(-1)).toBe('External ids');
  expect(payments.slice(1).map((row) => [row[0], row[1], row[6], row.at(-1)])).toEqual([
    ['1', { day: '2026-11-19' }, { number: '10.00' }, 'erp:P-1'],
    ['2', { day: '2026-11-20' }, { number: '5.00' }, null],
  ]);
  expect(await rows(await exportPayments(accountant, { method: 'cash', from: '2026-11-20' }))).toHaveLength(
    2,
  );
  expect(await rows(await exportPayments(accountant, { through: '2026-11-18' }))).toHaveLength(1);
  const owner = String(payments[1]?.[4]);
  expect(await rows(await exportPayments(accountant, { q: owner, propertyId }))).toHaveLength(3);
  expect(await rows(await exportPayments(accountant, { q: '2' }))).toHaveLength(2);
  expect(await rows(await exportPayments(accountant, { q: '100%' }))).toHaveLength(1);
  const bills = await rows(await exportBills(accountant, {}));
  expect(bills.slice(1).map((row) => row.at(-1))).toEqual(expect.arrayContaining(['erp:B-1', null]));
  await expect(exportPayments(scene.cashier, {})).rejects.toMatchObject({ code: 'forbidden' });
  const stranger = (await createTestTenant()).administrator;
  expect(await rows(await exportPayments(stranger, {}))).toHaveLength(1);
});

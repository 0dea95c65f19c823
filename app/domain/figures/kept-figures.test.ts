import { beforeAll, expect, it } from 'vitest';
import { getMoneyFigures } from '#app/domain/dashboard/get-money-figures.ts';
import { type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import type { Day } from '#app/kernel/dates.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { keepFigures } from './keep-figures.ts';
import { recountFigures } from './recount-figures.ts';

const at = (time: string) => () => new Date(`2026-11-20T${time}Z`);
let scene: PaymentScene;

const money = { name: 'money', key: '' } as const;
const look = (time: string) => getMoneyFigures({ ...scene.administrator, now: at(time) }, {});
const asked = () =>
  withTenant(scene.tenant.id, (db) => db.outboxMessage.count({ where: { job: 'figures.count' } }));

beforeAll(async () => {
  scene = await paymentScene({ properties: 1 });
});

async function bill(amount: bigint, month: Day = '2026-11-01'): Promise<void> {
  await createTestBills(scene.tenant.id, {
    feeItemId: scene.feeItemId,
    month,
    dueOn: '2026-11-05',
    amount,
    propertyIds: [scene.propertyIds[0] as string],
  });
}

it('shows figures that took long to count as they were then, and has them counted anew', async () => {
  await bill(100n);
  const counted = await look('01:00:00');
  expect(counted).toMatchObject({ countedAt: null, dueThisMonth: { amount: 100n } });
  const { tenant } = scene;
  const { countedAt: _, ...figures } = counted;
  await withTenant(tenant.id, (db) =>
    keepFigures(
      { db, ctx: scene.system, tenantId: tenant.id, now: at('01:00:00')() },
      { ...money, figures, tookMs: 900 },
    ),
  );
  await bill(50n, '2026-10-01');

  expect(await look('01:00:20')).toEqual({ ...figures, countedAt: at('01:00:00')() });
  expect(await asked()).toBe(0);
  expect((await look('01:01:00')).dueThisMonth.amount).toBe(100n);
  expect(await asked()).toBe(1);

  // Too soon after the last count: somebody else's look has just had it done.
  await recountFigures({ ...scene.system, now: at('01:00:10') }, { ...money, olderThanMs: 15_000 });
  expect((await look('01:01:00')).dueThisMonth.amount).toBe(100n);
  // Counting is quick here, so that from now on every look counts.
  await recountFigures({ ...scene.system, now: at('01:01:05') }, { ...money, olderThanMs: 15_000 });
  expect(await look('01:01:06')).toMatchObject({ countedAt: null, dueThisMonth: { amount: 150n } });
});

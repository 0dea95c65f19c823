import { beforeEach, expect, it } from 'vitest';
import { billMonth } from '#app/domain/billing/testing/bill-month.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getProperty } from '../get-property.ts';
import { recordMove } from '../moves/record-move.ts';
import { endVacancy } from './end-vacancy.ts';
import { startVacancy } from './start-vacancy.ts';

let admin: TenantContext;
let service: TenantContext;
let cashier: TenantContext;
let tenantId: string;
let propertyId: string;

const on = (day: string, ctx: TenantContext = admin): TenantContext => ({
  ...ctx,
  now: () => new Date(`${day}T02:00:00Z`),
});

beforeEach(async () => {
  const made = await createTestTenant();
  admin = made.administrator;
  tenantId = made.tenant.id;
  service = await createTestMember(made.tenant, 'customer_service');
  cashier = await createTestMember(made.tenant, 'cashier');
  const register = await createTestRegister(tenantId, { properties: 1 });
  propertyId = register.propertyIds[0] as string;
});

const fee = (name: string, vacancyPercent: string) =>
  createTestFeeItem(tenantId, {
    name,
    kind: 'fixed',
    vacancyPercent,
    prices: [{ validFrom: '2020-01-01', unitPrice: '300' }],
  });

async function billed(month: string): Promise<Record<string, bigint>> {
  const runId = await billMonth(on(`${month}-01`), month);
  const bills = await withTenant(tenantId, (db) =>
    db.bill.findMany({ where: { tenantId, runId }, include: { feeItem: true } }),
  );
  return Object.fromEntries(bills.map(({ feeItem, amount }) => [feeItem.name, amount]));
}

it('lets a vacant property off by the item, day by day, until somebody moves in', async () => {
  await fee('物业费', '30');
  await fee('垃圾费', '0');
  const vacancy = { startsOn: '2026-11-16', reason: '空置证明 2026-118 号' };
  await expect(startVacancy(on('2026-11-16', cashier), { propertyId, vacancy })).rejects.toThrow('forbidden');
  expect(await startVacancy(on('2026-11-16', service), { propertyId, vacancy })).toEqual({ feeItems: 1 });
  expect(await getProperty(on('2026-11-16'), { propertyId })).toMatchObject({
    status: 'empty',
    vacancies: [{ startsOn: '2026-11-16', endsOn: null, state: 'current' }],
  });
  await expect(startVacancy(on('2026-11-16'), { propertyId, vacancy })).rejects.toThrow('already_exists');
  // 15 of 30 days at 70 percent.
  expect(await billed('2026-11')).toEqual({ 物业费: 255_00n, 垃圾费: 300_00n });
  await recordMove(on('2026-12-10'), {
    propertyId,
    kind: 'transfer',
    movedOn: '2027-01-11',
    name: '钱二',
    phone: '13800000002',
  });
  // 10 of 31 days at 70 percent, for who leaves.
  expect(Object.values(await billed('2026-12'))).toContain(210_00n);
  await billed('2027-01');
  const january = await withTenant(tenantId, (db) =>
    db.bill.findMany({
      where: { tenantId, feeItem: { name: '物业费' }, periodEnd: new Date('2027-02-01') },
    }),
  );
  expect(january).toMatchObject([{ amount: 203_23n }]);
});

it('is ended on a day, and says where nothing is let off', async () => {
  const vacancy = { startsOn: '2026-11-01', reason: '业主出国' };
  await expect(startVacancy(on('2026-11-01'), { propertyId, vacancy })).rejects.toMatchObject({
    detail: { fields: [{ code: 'no_vacancy_discount' }] },
  });
  await fee('物业费', '50');
  await startVacancy(on('2026-11-01'), { propertyId, vacancy });
  await endVacancy(on('2026-11-16'), { propertyId, endsOn: '2026-11-16' });
  expect(await billed('2026-11')).toEqual({ 物业费: 225_00n });
  expect((await getProperty(on('2026-11-16'), { propertyId })).status).toBe('occupied');
  await expect(endVacancy(on('2026-11-17'), { propertyId, endsOn: '2026-11-17' })).rejects.toThrow(
    'not_found',
  );
});

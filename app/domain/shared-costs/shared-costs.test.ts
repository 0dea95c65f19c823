import { beforeEach, expect, test } from 'vitest';
import { billMonth } from '#app/domain/billing/testing/bill-month.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { createMeter } from '../meters/create-meter.ts';
import { recordReading } from '../meters/record-reading.ts';
import { replaceMeter } from '../meters/replace-meter.ts';
import { cancelSharedCost } from './cancel-shared-cost.ts';
import { confirmSharedCost } from './confirm-shared-cost.ts';
import { createSharedCost } from './create-shared-cost.ts';
import { getSharedCost } from './get-shared-cost.ts';
import { listSharedCosts } from './list-shared-costs.ts';
import { listShares } from './list-shares.ts';
import { recomputeSharedCost } from './recompute-shared-cost.ts';
import { shareOut } from './share-out.ts';

let ctx: TenantContext;
let tenantId: string;
let communityId: string;
let buildingId: string;
let propertyIds: string[];
let feeItemId: string;

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = { ...company.administrator, now: () => new Date('2026-11-21T04:00:00Z') };
  tenantId = company.tenant.id;
  ({ communityId, buildingId, propertyIds } = await createTestRegister(tenantId, {
    properties: 10,
    parking: true,
  }));
  feeItemId = newId();
  await withTenant(tenantId, async (db) => {
    await db.feeItem.updateMany({ where: { tenantId }, data: { status: 'archived' } });
    await db.feeItem.create({
      data: {
        tenantId,
        id: feeItemId,
        code: 'GT',
        name: '公摊电费',
        kind: 'shared',
        quantityUnit: 'kWh',
        cycleMonths: 1,
        dueDay: 20,
      },
    });
  });
});

const issues = (code: string, path: string) => ({
  code: 'invalid_input',
  detail: { fields: [expect.objectContaining({ path, code })] },
});

type NewCost = Parameters<typeof createSharedCost>[1];
const cost = (change: Partial<NewCost> = {}): NewCost => ({
  feeItemId,
  communityId,
  month: '2026-11',
  periodStart: '2026-10-01',
  periodEnd: '2026-11-01',
  basis: 'area',
  amount: 100_001n,
  ...change,
});

const draft = async (change: Partial<NewCost> = {}) =>
  (await createSharedCost(ctx, cost(change))).sharedCostId;

const amounts = async (sharedCostId: string) =>
  (await listShares(ctx, { sharedCostId })).shares.map(({ amount }) => amount);

async function post(month: string) {
  const runId = await billMonth(ctx, month);
  return withTenant(tenantId, (db) => db.bill.findMany({ where: { tenantId, runId } }));
}

/** A public meter that has counted 40 x 12.5 = 500 units in October. */
async function publicMeter() {
  const { meterId } = await createMeter(ctx, {
    communityId,
    buildingId,
    place: '配电间',
    feeItemId,
    number: 'P-1',
    multiplier: '40',
    readOn: '2026-09-30',
    value: '100',
  });
  await recordReading(ctx, { meterId, readOn: '2026-10-31', value: '112.5' });
  return meterId;
}

test('an amount is shared by area, as code and database both say, and billed with the run of its month', async () => {
  const sharedCostId = await draft();
  const { shares } = await listShares(ctx, { sharedCostId });
  expect(shares).toHaveLength(10);
  expect(new Map(shares.map(({ property, amount }) => [property.id, amount]))).toEqual(
    shareOut(
      100_001n,
      shares.map(({ property, weight }) => ({ propertyId: property.id, weight })),
    ),
  );
  expect(await post('2026-11')).toEqual([]);
  await confirmSharedCost(ctx, { sharedCostId });
  const bills = await post('2026-11');
  expect(bills.reduce((sum, { amount }) => sum + amount, 0n)).toBe(100_001n);
  expect(bills).toHaveLength(10);
  expect((await getSharedCost(ctx, { sharedCostId })).billedShares).toBe(10);
});

test('the consumption of a public meter is shared at a price, over a replacement too', async () => {
  const meterId = await publicMeter();
  const metered = {
    meterId,
    unitPrice: '0.617',
    amount: null,
    periodStart: '2026-09-30',
    periodEnd: '2026-10-31',
  };
  const one = await draft(metered);
  expect(await getSharedCost(ctx, { sharedCostId: one })).toMatchObject({
    quantity: '500',
    unitPrice: '0.617',
    amount: 30_850n,
    readings: [{ consumption: '500' }],
  });
  const { meterId: next } = await replaceMeter(ctx, {
    meterId,
    readOn: '2026-11-10',
    value: '115',
    number: 'P-2',
    firstValue: '0',
    multiplier: '1',
  });
  await recordReading(ctx, { meterId: next, readOn: '2026-11-20', value: '80' });
  const later = { ...metered, periodStart: '2026-10-31', periodEnd: '2026-11-20', unitPrice: '1' };
  expect(
    (await getSharedCost(ctx, { sharedCostId: await draft({ ...later, meterId: next }) })).quantity,
  ).toBe('180');
  expect((await getSharedCost(ctx, { sharedCostId: await draft(later) })).quantity).toBe('180');
});

test('the same days of a meter are shared once', async () => {
  const meterId = await publicMeter();
  const metered = {
    meterId,
    unitPrice: '1',
    amount: null,
    periodStart: '2026-09-30',
    periodEnd: '2026-10-31',
  };
  const [one, two] = [await draft(metered), await draft({ ...metered, periodEnd: '2026-11-05' })];
  const results = await Promise.allSettled(
    [one, two].map((sharedCostId) => confirmSharedCost(ctx, { sharedCostId })),
  );
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0]!.reason).toMatchObject({ code: 'period_shared_already' });
  // What is shared out cannot be read anew.
  await expect(recordReading(ctx, { meterId, readOn: '2026-10-31', value: '113' })).rejects.toMatchObject({
    code: 'invalid_input',
  });
});

test('by head it goes by who lives there, equally by property, and to the chosen kinds and building only', async () => {
  await withTenant(tenantId, async (db) => {
    await db.property.updateMany({ where: { tenantId, kind: 'dwelling' }, data: { residents: 2 } });
    await db.property.update({
      where: { tenantId_id: { tenantId, id: propertyIds[0]! } },
      data: { residents: 4 },
    });
    await db.property.update({
      where: { tenantId_id: { tenantId, id: propertyIds[1]! } },
      data: { residents: 0 },
    });
  });
  const heads = await draft({ basis: 'head', propertyKinds: ['dwelling'], amount: 900n });
  // 4 + 0 + 7 x 2 = 18 heads.
  expect(await amounts(heads)).toEqual([200n, ...Array.from({ length: 7 }, () => 100n)]);
  const equal = await draft({ basis: 'equal', propertyKinds: ['parking_space'], amount: 7n });
  expect(await amounts(equal)).toEqual([7n]);
  expect(await amounts(await draft({ basis: 'equal', buildingId, amount: 101n }))).toEqual([
    11n,
    ...Array.from({ length: 9 }, () => 10n),
  ]);
});

test('whose area is not known is named first, and left out only when that is said', async () => {
  await withTenant(tenantId, (db) =>
    db.property.update({
      where: { tenantId_id: { tenantId, id: propertyIds[3]! } },
      data: { builtArea: null },
    }),
  );
  const sharedCostId = await draft();
  expect((await getSharedCost(ctx, { sharedCostId })).unweighed).toMatchObject({
    count: 1,
    properties: [{ id: propertyIds[3] }],
  });
  await expect(confirmSharedCost(ctx, { sharedCostId })).rejects.toMatchObject({
    code: 'shares_incomplete',
    detail: { params: { count: 1 } },
  });
  await confirmSharedCost(ctx, { sharedCostId, leaveOut: true });
  expect((await amounts(sharedCostId)).reduce((sum, one) => sum + one, 0n)).toBe(100_001n);
});

test('shares that would be others by now are not confirmed until they are worked out again', async () => {
  const sharedCostId = await draft();
  await withTenant(tenantId, (db) =>
    db.property.update({
      where: { tenantId_id: { tenantId, id: propertyIds[3]! } },
      data: { builtArea: '500' },
    }),
  );
  await expect(confirmSharedCost(ctx, { sharedCostId })).rejects.toMatchObject({ code: 'shares_outdated' });
  await recomputeSharedCost(ctx, { sharedCostId });
  await confirmSharedCost(ctx, { sharedCostId });
  await expect(recomputeSharedCost(ctx, { sharedCostId })).rejects.toMatchObject({ code: 'conflict' });
});

test('can be cancelled while nothing of it is billed', async () => {
  const sharedCostId = await draft();
  await confirmSharedCost(ctx, { sharedCostId });
  await cancelSharedCost(ctx, { sharedCostId });
  expect(await post('2026-11')).toEqual([]);
  const again = await draft();
  await confirmSharedCost(ctx, { sharedCostId: again });
  await post('2026-11');
  await expect(cancelSharedCost(ctx, { sharedCostId: again })).rejects.toMatchObject({
    code: 'shared_cost_billed',
    detail: { params: { count: 10 } },
  });
  // The same item from the same day would be the same bill, which is posted.
  const late = await draft();
  await expect(confirmSharedCost(ctx, { sharedCostId: late })).rejects.toMatchObject({
    code: 'period_shared_already',
  });
});

test.each([
  ['date_order', 'periodEnd', { periodEnd: '2026-10-01' }],
  ['not_found', 'feeItemId', { feeItemId: newId() }],
  ['not_found', 'buildingId', { buildingId: newId() }],
  ['required', 'amount', { amount: null }],
  ['not_found', 'meterId', { meterId: newId(), unitPrice: '1' }],
  ['required', 'unitPrice', { meterId: newId() }],
  ['no_shares', 'basis', { basis: 'head' }],
  ['too_small', 'amount', { amount: 0n }],
] as const)('is refused as %s at %s', async (code, path, change) => {
  await expect(createSharedCost(ctx, cost(change as never))).rejects.toMatchObject(issues(code, path));
});

test("is the accountant's to share, and another company's not to see", async () => {
  const accountant = await createTestMember(ctx.tenant, 'accountant');
  const service = await createTestMember(ctx.tenant, 'customer_service');
  const { sharedCostId } = await createSharedCost(accountant, cost());
  await expect(listSharedCosts(service, {})).rejects.toMatchObject({ code: 'forbidden' });
  await expect(confirmSharedCost(service, { sharedCostId })).rejects.toMatchObject({ code: 'forbidden' });
  await confirmSharedCost(accountant, { sharedCostId });
  const stranger = (await createTestTenant()).administrator;
  await expect(getSharedCost(stranger, { sharedCostId })).rejects.toMatchObject({ code: 'not_found' });
  await expect(cancelSharedCost(stranger, { sharedCostId })).rejects.toMatchObject({ code: 'not_found' });
  expect((await listSharedCosts(ctx, { status: 'confirmed' })).costs).toMatchObject([
    { id: sharedCostId, month: '2026-11-01', amount: 100_001n },
  ]);
});

test('its shares are listed page by page, there and back', async () => {
  const sharedCostId = await draft();
  const all = (await listShares(ctx, { sharedCostId })).shares.map(({ property }) => property.code);
  expect(all).toEqual([...all].sort());
  const one = await listShares(ctx, { sharedCostId, limit: 4 });
  const two = await listShares(ctx, { sharedCostId, limit: 4, after: one.next });
  const three = await listShares(ctx, { sharedCostId, limit: 4, after: two.next });
  expect([one, two, three].flatMap(({ shares }) => shares.map(({ property }) => property.code))).toEqual(all);
  expect(three.next).toBeNull();
  const back = await listShares(ctx, { sharedCostId, limit: 4, before: three.previous });
  expect(back.shares).toEqual(two.shares);
  expect((await listShares(ctx, { sharedCostId, q: '000003' })).shares).toHaveLength(1);
});

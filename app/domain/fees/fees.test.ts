import { beforeEach, describe, expect, test } from 'vitest';
import { billMonth } from '#app/domain/billing/testing/bill-month.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { addFeeItemPrice } from './add-fee-item-price.ts';
import { archiveFeeItem } from './archive-fee-item.ts';
import { assignFeeItem } from './assign-fee-item.ts';
import { createFeeItem } from './create-fee-item.ts';
import { getFeeItem } from './get-fee-item.ts';
import { listBilledPeriods } from './list-billed-periods.ts';
import { listFeeAssignments } from './list-fee-assignments.ts';
import { listFeeItems } from './list-fee-items.ts';
import { unassignFeeItem } from './unassign-fee-item.ts';
import { updateFeeItem } from './update-fee-item.ts';

let ctx: TenantContext;
let tenantId: string;
let communityId: string;
let buildingId: string;
let propertyIds: string[];

const price = { validFrom: '2026-01-01', unitPrice: '1.30' };
type NewFeeItem = Parameters<typeof createFeeItem>[1];
const areaFee: NewFeeItem = {
  code: 'WY',
  name: '物业费',
  kind: 'per_area',
  cycleMonths: 1,
  dueDay: 15,
  prices: [price],
};

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = { ...company.administrator, now: () => new Date('2026-11-21T04:00:00Z') };
  tenantId = company.tenant.id;
  ({ communityId, buildingId, propertyIds } = await createTestRegister(tenantId, {
    properties: 20,
    parking: true,
  }));
  await withTenant(tenantId, (db) =>
    db.feeItem.updateMany({ where: { tenantId }, data: { status: 'archived' } }),
  );
});

const issues = (code: string, path: string) => ({
  code: 'invalid_input',
  detail: { fields: [expect.objectContaining({ path, code })] },
});

async function post(month: string) {
  const runId = await billMonth(ctx, month);
  return withTenant(tenantId, (db) =>
    db.bill.findMany({ where: { tenantId, runId }, orderBy: { amount: 'asc' } }),
  );
}

describe('a fee item', () => {
  test('is kept as it was given, with its price of today and the next', async () => {
    const { feeItemId } = await createFeeItem(ctx, {
      ...areaFee,
      prices: [price, { validFrom: '2027-01-01', unitPrice: '１.45', surcharge: '3.5' }],
      scope: { kind: 'scoped', places: [{ buildingId, propertyKind: 'dwelling' }] },
    });
    expect(await getFeeItem(ctx, { feeItemId })).toMatchObject({
      code: 'WY',
      kind: 'per_area',
      cycleMonths: 1,
      timing: 'advance',
      dueDay: 15,
      scopeKind: 'scoped',
      propertyCount: 18,
      isBilled: false,
      places: [{ buildingId, buildingName: '1号楼', communityName: '春江花园', propertyKind: 'dwelling' }],
      currentPrice: { validFrom: '2026-01-01', unitPrice: '1.3', surcharge: '0' },
      nextPrice: { validFrom: '2027-01-01', unitPrice: '1.45', surcharge: '3.5' },
    });
    expect((await listFeeItems(ctx, {})).map((item) => item.id)).toEqual([feeItemId]);
    expect(await post('2026-10')).toHaveLength(18);
    expect((await getFeeItem(ctx, { feeItemId })).isBilled).toBe(true);
  });

  test.each([
    [{ code: '' }, 'required', 'code'],
    [{ code: 'a b' }, 'invalid', 'code'],
    [{ name: ' ' }, 'required', 'name'],
    [{ cycleMonths: 2 }, 'invalid_choice', 'cycleMonths'],
    [{ dueDay: 32 }, 'too_big', 'dueDay'],
    [{ dueDay: 0 }, 'too_small', 'dueDay'],
    [{ prices: [] }, 'too_few', 'prices'],
    [{ prices: [{ ...price, unitPrice: '-1' }] }, 'invalid_amount', 'prices.0.unitPrice'],
    [{ prices: [{ ...price, unitPrice: '1.1234567' }] }, 'invalid_amount', 'prices.0.unitPrice'],
    [{ prices: [{ ...price, unitPrice: '=1+1' }] }, 'invalid_amount', 'prices.0.unitPrice'],
    [{ prices: [{ ...price, unitPrice: 'NaN' }] }, 'invalid_amount', 'prices.0.unitPrice'],
    [{ prices: [{ ...price, validFrom: '2026-02-30' }] }, 'invalid_day', 'prices.0.validFrom'],
    [{ prices: [price, price] }, 'already_exists', 'prices.1.validFrom'],
    [{ kind: 'fixed', prices: [{ ...price, surcharge: '1' }] }, 'surcharge_needs_area', 'prices.0.surcharge'],
    [{ kind: 'per_quantity' }, 'required', 'quantityUnit'],
    [{ kind: 'per_quantity', quantityUnit: 'm3', cycleMonths: 0 }, 'metered_needs_cycle', 'cycleMonths'],
    [{ scope: { kind: 'scoped', places: [] } }, 'too_few', 'scope.places'],
    [{ scope: { kind: 'scoped', places: [{}] } }, 'required', 'scope.places.0'],
    [
      { scope: { kind: 'scoped', places: [{ communityId: newId() }] } },
      'not_found',
      'scope.places.0.communityId',
    ],
  ])('with %j is refused as %s at %s', async (change, code, path) => {
    await expect(createFeeItem(ctx, { ...areaFee, ...change } as never)).rejects.toMatchObject(
      issues(code, path),
    );
  });

  test('has a code of its own, which another company may use too', async () => {
    await createFeeItem(ctx, areaFee);
    await expect(createFeeItem(ctx, areaFee)).rejects.toMatchObject(issues('already_exists', 'code'));
    const { administrator } = await createTestTenant();
    await createFeeItem(administrator, areaFee);
  });

  test('keeps its kind, cycle and timing once it has bills; the rest may change', async () => {
    const { feeItemId } = await createFeeItem(ctx, areaFee);
    const { prices: _prices, ...fields } = areaFee;
    await updateFeeItem(ctx, { feeItemId, ...fields, cycleMonths: 3 });
    await updateFeeItem(ctx, { feeItemId, ...fields });
    await post('2026-10');
    await expect(updateFeeItem(ctx, { feeItemId, ...fields, cycleMonths: 3 })).rejects.toMatchObject(
      issues('fee_item_billed', 'cycleMonths'),
    );
    await updateFeeItem(ctx, {
      feeItemId,
      ...fields,
      name: '物业服务费',
      dueDay: 25,
      scope: { kind: 'scoped', places: [{ communityId }] },
    });
    expect(await getFeeItem(ctx, { feeItemId })).toMatchObject({
      name: '物业服务费',
      dueDay: 25,
      scopeKind: 'scoped',
      propertyCount: 20,
    });
    const { administrator: stranger } = await createTestTenant();
    await expect(updateFeeItem(stranger, { feeItemId, ...fields })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('that is archived is billed no more, until it is taken back', async () => {
    const { feeItemId } = await createFeeItem(ctx, areaFee);
    await archiveFeeItem(ctx, { feeItemId });
    expect(await post('2026-10')).toHaveLength(0);
    expect(await listFeeItems(ctx, {})).toEqual([]);
    await archiveFeeItem(ctx, { feeItemId, archived: false });
    expect(await post('2026-10')).toHaveLength(20);
  });

  test('takes a new price in the middle of a month, and replaces one that has not been billed', async () => {
    const { feeItemId } = await createFeeItem(ctx, {
      ...areaFee,
      code: 'F',
      kind: 'fixed',
      prices: [{ validFrom: '2026-01-01', unitPrice: '31' }],
    });
    await addFeeItemPrice(ctx, { feeItemId, validFrom: '2026-10-11', unitPrice: '99' });
    await addFeeItemPrice(ctx, { feeItemId, validFrom: '2026-10-11', unitPrice: '62' });
    const bills = await post('2026-10');
    expect(new Set(bills.map((bill) => bill.amount))).toEqual(new Set([5_200n])); // 31 x 10/31 + 62 x 21/31
    await expect(
      addFeeItemPrice(ctx, { feeItemId, validFrom: '2026-10-11', unitPrice: '1' }),
    ).rejects.toMatchObject(issues('price_billed', 'validFrom'));
    // Another day within what is billed changes nothing that is billed, and that has to be known.
    expect(await listBilledPeriods(ctx, { feeItemId })).toEqual([{ start: '2026-10-01', end: '2026-11-01' }]);
    const late = { feeItemId, validFrom: '2026-10-20', unitPrice: '5' };
    await expect(addFeeItemPrice(ctx, late)).rejects.toMatchObject(
      issues('price_days_billed', 'knowsBilled'),
    );
    await addFeeItemPrice(ctx, { ...late, knowsBilled: true });
    await expect(
      addFeeItemPrice(ctx, { feeItemId, validFrom: '2026-12-01', unitPrice: '1', surcharge: '2' }),
    ).rejects.toMatchObject(issues('surcharge_needs_area', 'surcharge'));
  });

  test('is not for guests', async () => {
    await expect(listFeeItems(guestContext(ctx.tenant), {})).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});

describe('an item that is assigned', () => {
  test('is charged on the assigned days alone, also in the middle of a month', async () => {
    const { feeItemId } = await createFeeItem(ctx, {
      ...areaFee,
      code: 'P',
      kind: 'fixed',
      scope: { kind: 'assigned' },
      prices: [{ validFrom: '2020-01-01', unitPrice: '310' }],
    });
    await assignFeeItem(ctx, { feeItemId, propertyIds: propertyIds.slice(0, 3), startsOn: '2026-10-22' });
    await assignFeeItem(ctx, {
      feeItemId,
      propertyIds: propertyIds.slice(0, 1),
      startsOn: '2026-10-31',
      endsOn: '2026-11-01',
    });
    expect((await getFeeItem(ctx, { feeItemId })).propertyCount).toBe(2);
    expect((await post('2026-10')).map((bill) => bill.amount)).toEqual([1_000n, 10_000n, 10_000n]);
    expect(
      await unassignFeeItem(ctx, { feeItemId, propertyIds: propertyIds.slice(1, 3), endsOn: '2026-11-16' }),
    ).toEqual({ ended: 2 });
    expect((await post('2026-11')).map((bill) => bill.amount)).toEqual([15_500n, 15_500n]);
    const { assignments, next } = await listFeeAssignments(ctx, { feeItemId, limit: 2 });
    expect(assignments).toHaveLength(2);
    expect((await listFeeAssignments(ctx, { feeItemId, after: next })).assignments).toHaveLength(1);
  });

  test('refuses what cannot be assigned', async () => {
    const { feeItemId } = await createFeeItem(ctx, areaFee);
    const wanted = { feeItemId, propertyIds: propertyIds.slice(0, 1), startsOn: '2026-10-01' };
    await expect(assignFeeItem(ctx, wanted)).rejects.toMatchObject(
      issues('fee_item_not_assigned', 'feeItemId'),
    );
    const { prices: _prices, ...fields } = areaFee;
    await updateFeeItem(ctx, { feeItemId, ...fields, scope: { kind: 'assigned' } });
    await expect(assignFeeItem(ctx, { ...wanted, propertyIds: [newId()] })).rejects.toMatchObject(
      issues('not_found', 'propertyIds'),
    );
    await expect(assignFeeItem(ctx, { ...wanted, endsOn: '2026-10-01' })).rejects.toMatchObject(
      issues('date_order', 'endsOn'),
    );
    const other = await createTestTenant();
    const foreign = await createTestRegister(other.tenant.id, { properties: 1 });
    await expect(assignFeeItem(ctx, { ...wanted, propertyIds: foreign.propertyIds })).rejects.toMatchObject(
      issues('not_found', 'propertyIds'),
    );
  });

  test('once is charged whole in the month of its first day, and never again', async () => {
    const { feeItemId } = await createFeeItem(ctx, {
      ...areaFee,
      code: 'O',
      kind: 'fixed',
      cycleMonths: 0,
      scope: { kind: 'assigned' },
      prices: [{ validFrom: '2020-01-01', unitPrice: '500' }],
    });
    await assignFeeItem(ctx, { feeItemId, propertyIds: propertyIds.slice(0, 2), startsOn: '2026-10-31' });
    expect(await post('2026-09')).toHaveLength(0);
    expect((await post('2026-10')).map((bill) => bill.amount)).toEqual([50_000n, 50_000n]);
    expect(await post('2026-11')).toHaveLength(0);
  });
});

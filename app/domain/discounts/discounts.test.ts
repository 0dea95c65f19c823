import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { createFeeItem } from '../fees/create-fee-item.ts';
import { endDiscounts } from './end-discounts.ts';
import { grantDiscounts } from './grant-discounts.ts';
import { listDiscounts } from './list-discounts.ts';

let ctx: TenantContext;
let tenantId: string;
let buildingId: string;
let communityId: string;
let propertyIds: string[];
let feeItemId: string;

type Grant = Parameters<typeof grantDiscounts>[1];
let hardship: Grant;

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = { ...company.administrator, now: () => new Date('2026-11-21T04:00:00Z') };
  tenantId = company.tenant.id;
  ({ buildingId, communityId, propertyIds } = await createTestRegister(tenantId, { properties: 12 }));
  ({ feeItemId } = await createFeeItem(ctx, {
    code: 'WY',
    name: '物业费',
    kind: 'fixed',
    cycleMonths: 1,
    dueDay: 15,
    prices: [{ validFrom: '2026-01-01', unitPrice: '100' }],
  }));
  hardship = {
    to: { kind: 'properties', propertyIds: propertyIds.slice(0, 2) },
    kind: 'hardship',
    feeItemId,
    percent: '50',
    startsOn: '2026-11-01',
    endsOn: '2027-11-01',
    reason: '低保家庭',
  };
});

const issues = (code: string, path: string) => ({
  code: 'invalid_input',
  detail: { fields: [expect.objectContaining({ path, code })] },
});

describe('a discount', () => {
  test('is granted to chosen properties, once', async () => {
    expect(await grantDiscounts(ctx, hardship)).toEqual({ granted: 2, skipped: 0 });
    expect(await grantDiscounts(ctx, { ...hardship, startsOn: '2027-10-31', endsOn: null })).toEqual({
      granted: 0,
      skipped: 2,
    });
    // The next year joins on without a day in common, and another kind or item is another discount.
    expect(await grantDiscounts(ctx, { ...hardship, startsOn: '2027-11-01', endsOn: null })).toMatchObject({
      granted: 2,
    });
    expect(await grantDiscounts(ctx, { ...hardship, kind: 'other' })).toMatchObject({ granted: 2 });
    expect(await grantDiscounts(ctx, { ...hardship, feeItemId: null })).toMatchObject({ granted: 2 });
    const { discounts } = await listDiscounts(ctx, { propertyId: propertyIds[0], kind: 'hardship' });
    expect(discounts).toMatchObject([
      { feeItem: null, state: 'running' },
      { startsOn: '2027-11-01', endsOn: null, state: 'coming' },
      {
        percent: '50',
        startsOn: '2026-11-01',
        endsOn: '2027-11-01',
        reason: '低保家庭',
        state: 'running',
        feeItem: { id: feeItemId, name: '物业费' },
        property: { id: propertyIds[0], communityName: '春江花园' },
      },
    ]);
  });

  test('is granted to a whole building or community at once', async () => {
    expect(await grantDiscounts(ctx, { ...hardship, to: { kind: 'building', buildingId } })).toEqual({
      granted: 12,
      skipped: 0,
    });
    expect(await grantDiscounts(ctx, { ...hardship, to: { kind: 'community', communityId } })).toEqual({
      granted: 0,
      skipped: 12,
    });
    const first = await listDiscounts(ctx, { limit: 8 });
    const second = await listDiscounts(ctx, { limit: 8, after: first.next });
    expect([...first.discounts, ...second.discounts]).toHaveLength(12);
    expect(second.next).toBeNull();
    expect((await listDiscounts(ctx, { state: 'ended' })).discounts).toEqual([]);
    expect((await listDiscounts(ctx, { state: 'running', feeItemId, limit: 100 })).discounts).toHaveLength(
      12,
    );
  });

  test('ends on a day, or is gone where it had not begun', async () => {
    await grantDiscounts(ctx, hardship);
    await grantDiscounts(ctx, { ...hardship, startsOn: '2027-11-01', endsOn: null });
    const all = (await listDiscounts(ctx, {})).discounts;
    expect(await endDiscounts(ctx, { discountIds: all.map(({ id }) => id), endsOn: '2026-11-21' })).toEqual({
      ended: 4,
    });
    const { discounts } = await listDiscounts(ctx, {});
    expect(discounts).toMatchObject([
      { endsOn: '2026-11-21', state: 'ended' },
      { endsOn: '2026-11-21', state: 'ended' },
    ]);
    // Ended earlier, it is not taken up again.
    expect(
      await endDiscounts(ctx, { discountIds: discounts.map(({ id }) => id), endsOn: '2027-01-01' }),
    ).toEqual({ ended: 0 });
  });

  test.each([
    [{ percent: '0' }, 'discount_percent_range', 'percent'],
    [{ percent: '100.5' }, 'discount_percent_range', 'percent'],
    [{ percent: '五折' }, 'invalid_percent', 'percent'],
    [{ reason: ' ' }, 'too_short', 'reason'],
    [{ kind: 'gift' }, 'invalid_choice', 'kind'],
    [{ endsOn: '2026-11-01' }, 'date_order', 'endsOn'],
    [{ startsOn: '2026-02-30' }, 'invalid_day', 'startsOn'],
    [{ feeItemId: newId() }, 'not_found', 'feeItemId'],
    [{ to: { kind: 'properties', propertyIds: [] } }, 'too_few', 'to.propertyIds'],
    [{ to: { kind: 'properties', propertyIds: [newId()] } }, 'not_found', 'to.propertyIds'],
    [{ to: { kind: 'building', buildingId: newId() } }, 'not_found', 'to.buildingId'],
  ])('with %j is refused as %s at %s', async (change, code, path) => {
    await expect(grantDiscounts(ctx, { ...hardship, ...change } as never)).rejects.toMatchObject(
      issues(code, path),
    );
    expect((await listDiscounts(ctx, {})).discounts).toEqual([]);
  });

  test('stays within its company, and with those who may', async () => {
    await grantDiscounts(ctx, hardship);
    const [discount] = (await listDiscounts(ctx, {})).discounts;
    const { administrator: stranger } = await createTestTenant();
    await expect(
      endDiscounts(stranger, { discountIds: [discount!.id], endsOn: '2026-11-21' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(grantDiscounts(stranger, { ...hardship, feeItemId: null })).rejects.toMatchObject(
      issues('not_found', 'to.propertyIds'),
    );
    expect((await listDiscounts(stranger, {})).discounts).toEqual([]);
    const guest = guestContext(ctx.tenant);
    await expect(grantDiscounts(guest, hardship)).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(listDiscounts(guest, {})).rejects.toMatchObject({ code: 'not_signed_in' });
    await expect(
      endDiscounts(guest, { discountIds: [discount!.id], endsOn: '2026-11-21' }),
    ).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});

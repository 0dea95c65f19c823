import { beforeEach, describe, expect, test } from 'vitest';
import { billMonth } from '#app/domain/billing/testing/bill-month.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { previewBillingRun } from '../billing/preview-billing-run.ts';
import { createFeeItem } from '../fees/create-fee-item.ts';
import { createMeter } from './create-meter.ts';
import { listMeters } from './list-meters.ts';
import { listReadings } from './list-readings.ts';
import { recordReading } from './record-reading.ts';

let ctx: TenantContext;
let tenantId: string;
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
const water: NewFeeItem = {
  code: 'SF',
  name: '水费',
  kind: 'per_quantity',
  quantityUnit: 'm3',
  cycleMonths: 1,
  dueDay: 20,
  prices: [{ validFrom: '2026-01-01', unitPrice: '2.80' }],
};

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = { ...company.administrator, now: () => new Date('2026-11-21T04:00:00Z') };
  tenantId = company.tenant.id;
  ({ propertyIds } = await createTestRegister(tenantId, { properties: 20, parking: true }));
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

describe('a meter', () => {
  let meter: { propertyId: string; feeItemId: string; number: string; readOn: string; value: string };
  let meterId: string;

  beforeEach(async () => {
    const { feeItemId } = await createFeeItem(ctx, water);
    meter = { propertyId: propertyIds[0]!, feeItemId, number: 'W-001', readOn: '2026-09-25', value: '100.5' };
    ({ meterId } = await createMeter(ctx, meter));
  });

  test('counts from reading to reading, and is billed from the last billed one to the last one before the month', async () => {
    expect(await recordReading(ctx, { meterId, readOn: '2026-10-25', value: '130.5' })).toMatchObject({
      consumption: '30',
    });
    const [october] = await post('2026-11');
    expect(october).toMatchObject({
      amount: 8_400n,
      explanation: { quantity: '30', unit: 'm3', period: { start: '2026-09-25', end: '2026-10-25' } },
    });
    // No reading came in November: nothing is billed for now, and nothing is lost.
    const { preview } = await previewBillingRun(ctx, { month: '2026-12' });
    expect(preview.bills).toBe(0);
    const december = { ...ctx, now: () => new Date('2026-12-30T00:00:00Z') };
    ctx = { ...ctx, now: () => new Date('2027-01-05T00:00:00Z') };
    await recordReading(december, { meterId, readOn: '2026-12-05', value: '140' });
    await recordReading(december, { meterId, readOn: '2026-12-25', value: '150.55' });
    const [both] = await post('2027-01');
    expect(both).toMatchObject({
      amount: 5_614n,
      explanation: { quantity: '20.05', period: { start: '2026-10-25', end: '2026-12-25' } },
    });
    expect(await listReadings(ctx, { meterId, limit: 3 })).toMatchObject({
      readings: [
        { readOn: '2026-12-25', consumption: '10.55' },
        { readOn: '2026-12-05' },
        { readOn: '2026-10-25' },
      ],
      next: '2026-10-25',
    });
    expect((await listMeters(ctx, { propertyId: propertyIds[0] })).meters).toMatchObject([
      { number: 'W-001', feeItem: { unit: 'm3' }, last: { value: '150.55' } },
    ]);
    // Run again, the month finds nothing more.
    expect((await previewBillingRun(ctx, { month: '2027-01' })).preview.bills).toBe(0);
  });

  test('refuses readings that come out of order, lie ahead, or lie in what is billed', async () => {
    await recordReading(ctx, { meterId, readOn: '2026-10-25', value: '130' });
    const reading = (readOn: string, value: string) => recordReading(ctx, { meterId, readOn, value });
    await expect(reading('2026-10-25', '131')).rejects.toMatchObject(issues('reading_not_later', 'readOn'));
    await expect(reading('2026-10-01', '131')).rejects.toMatchObject(issues('reading_not_later', 'readOn'));
    await expect(reading('2026-11-22', '131')).rejects.toMatchObject(issues('day_in_future', 'readOn'));
    await expect(reading('2026-11-01', 'abc')).rejects.toMatchObject(issues('invalid_number', 'value'));
    await expect(
      recordReading(ctx, { meterId: newId(), readOn: '2026-11-01', value: '1' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await post('2026-11');
    // A second meter of the same item: what it read before the billed day would never be billed.
    const second = await createMeter(ctx, { ...meter, number: 'W-002', readOn: '2026-10-01', value: '0' });
    await expect(
      recordReading(ctx, { meterId: second.meterId, readOn: '2026-10-20', value: '1' }),
    ).rejects.toMatchObject(issues('reading_billed', 'readOn'));
    expect((await reading('2026-10-26', '130')).consumption).toBe('0');
  });

  test('belongs to a metered item, under a number of its own', async () => {
    await expect(createMeter(ctx, meter)).rejects.toMatchObject(issues('already_exists', 'number'));
    const { feeItemId } = await createFeeItem(ctx, areaFee);
    await expect(createMeter(ctx, { ...meter, feeItemId })).rejects.toMatchObject(
      issues('fee_item_not_metered', 'feeItemId'),
    );
    await expect(createMeter(ctx, { ...meter, propertyId: newId(), number: 'X' })).rejects.toMatchObject(
      issues('not_found', 'propertyId'),
    );
  });

  test('read by many at once counts each unit once', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) =>
        recordReading(ctx, { meterId, readOn: `2026-10-${10 + index}`, value: String(110 + index) }),
      ),
    );
    expect(results.some((result) => result.status === 'fulfilled')).toBe(true);
    const { readings } = await listReadings(ctx, { meterId });
    const used = readings.reduce((sum, reading) => sum + Number(reading.consumption), 0);
    expect(used).toBe(Number(readings[0]!.value) - 100.5);
  });
});

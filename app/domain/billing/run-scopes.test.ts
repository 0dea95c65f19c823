import { beforeEach, describe, expect, test } from 'vitest';
import { addMonths, type Day, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type TenantDb, withTenant } from '#tenants/with-tenant.ts';
import { postBillingRunJob } from '#workers/jobs/post-billing-run.ts';
import { reverseBillingRunJob } from '#workers/jobs/reverse-billing-run.ts';
import { recordReading } from '../meters/record-reading.ts';
import { billParkedProperty } from './bill-parked-property.ts';
import { countParkedContracts } from './count-parked-contracts.ts';
import { findMissedBills } from './find-missed-bills.ts';
import { getBillingRun } from './get-billing-run.ts';
import { listBillingRuns } from './list-billing-runs.ts';
import { listParkedContracts } from './list-parked-contracts.ts';
import { nextRunMonth } from './next-run-month.ts';
import { postBillingRun } from './post-billing-run.ts';
import { previewBillingRun } from './preview-billing-run.ts';
import { reverseBillingRun } from './reverse-billing-run.ts';
import { settleParkedContract } from './settle-parked-contract.ts';

const never = new AbortController().signal;
const november = () => new Date('2026-11-20T04:00:00Z');
let ctx: TenantContext;
let tenantId: string;
let communityId: string;
let propertyIds: string[];

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = { ...company.administrator, now: november };
  tenantId = company.tenant.id;
  ({ communityId, propertyIds } = await createTestRegister(tenantId, { properties: 6 }));
});

const inTenant = <T>(work: (db: TenantDb) => Promise<T>) => withTenant(tenantId, work);
const work = (runId: string) => postBillingRunJob.run({ ctx, payload: { runId }, signal: never });

async function post(scope: Parameters<typeof previewBillingRun>[1]) {
  const { runId, preview } = await previewBillingRun(ctx, scope);
  await postBillingRun(ctx, { runId });
  await work(runId);
  return { runId, preview };
}

const bills = () =>
  inTenant((db) =>
    db.bill.findMany({
      where: { tenantId, status: { not: 'void' } },
      orderBy: [{ periodStart: 'asc' }, { propertyId: 'asc' }],
    }),
  );

describe('a run', () => {
  test('of a community or of a property bills only that, and the run of the company adds the rest', async () => {
    await createTestFeeItem(tenantId);
    const other = await createTestRegister(tenantId, { properties: 3, communityName: '夏荷苑' });
    const community = await post({ month: '2026-11', communityId: other.communityId });
    expect(community.preview).toMatchObject({ properties: 3, bills: 3 });
    expect((await bills()).map(({ propertyId }) => propertyId)).toEqual(other.propertyIds);
    const one = await post({ month: '2026-11', propertyId: propertyIds[2] });
    expect(one.preview).toMatchObject({ properties: 1, bills: 1 });
    expect(await getBillingRun(ctx, { runId: one.runId })).toMatchObject({
      done: 1,
      total: 1,
      bills: 1,
      property: { id: propertyIds[2], communityName: '春江花园' },
    });
    const all = await post({ month: '2026-11' });
    expect(all.preview).toMatchObject({ properties: 9, bills: 5, alreadyBilled: 4 });
    expect(await bills()).toHaveLength(9);
    const { administrator: stranger } = await createTestTenant();
    await expect(previewBillingRun(stranger, { month: '2026-11', communityId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      previewBillingRun(ctx, { month: '2026-11', communityId, propertyId: propertyIds[0] }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('of several months has the bills of as many runs of one, and waits with meters for the future', async () => {
    await createTestFeeItem(tenantId, { code: 'A', dueDay: 31 });
    await createTestFeeItem(tenantId, { code: 'Q', kind: 'fixed', cycleMonths: 3 });
    await createTestFeeItem(tenantId, {
      code: 'M',
      kind: 'per_quantity',
      quantityUnit: 'm3',
      timing: 'arrears',
    });
    const { preview, runId } = await post({ month: '2026-11', months: 4, propertyId: propertyIds[0] });
    expect(preview.months.map(({ month, bills: count }) => [month, count])).toEqual([
      ['2026-11-01', 1],
      ['2026-12-01', 1],
      ['2027-01-01', 2],
      ['2027-02-01', 1],
    ]);
    expect(preview.oddities).toEqual({ no_reading: 1 });
    const together = (await bills()).map(({ periodStart, dueOn, amount }) => [periodStart, dueOn, amount]);
    expect(await getBillingRun(ctx, { runId })).toMatchObject({ bills: 5, lastMonth: '2027-02-01' });
    await reverseBillingRun(ctx, { runId, reason: 'x' });
    await reverseBillingRunJob.run({ ctx, payload: { runId }, signal: never });
    for (let index = 0; index < 4; index += 1) {
      const month = addMonths('2026-11-01', index);
      await post({ month, propertyId: propertyIds[0] });
    }
    expect((await bills()).map(({ periodStart, dueOn, amount }) => [periodStart, dueOn, amount])).toEqual(
      together,
    );
  });

  test('of a year for one property lets off what its fee items promise for that, once, and not when it is taken back', async () => {
    const feeItemId = await createTestFeeItem(tenantId, { code: 'A', prepayPercent: '5', kind: 'fixed' });
    await createTestFeeItem(tenantId, { code: 'B', kind: 'fixed' });
    const discounts = () =>
      inTenant((db) =>
        db.discount.findMany({ where: { tenantId }, select: { feeItemId: true, kind: true, endsOn: true } }),
      );
    const preview = await previewBillingRun(ctx, {
      month: '2026-12',
      months: 12,
      propertyId: propertyIds[0],
    });
    expect(preview.preview.prepaidYear).toEqual([{ feeItemId, name: '物业费', percent: '5' }]);
    // 1.30 a month: 12 x 1.24 (1.235 rounded) and 12 x 1.30.
    expect(preview.preview.amount).toBe(String(12n * 124n + 12n * 130n));
    expect(await discounts()).toEqual([]);
    await postBillingRun(ctx, { runId: preview.runId });
    expect(await discounts()).toEqual([
      { feeItemId, kind: 'prepaid_year', endsOn: toDateColumn('2027-12-01') },
    ]);
    await work(preview.runId);
    expect((await bills()).reduce((sum, { amount }) => sum + amount, 0n)).toBe(12n * 124n + 12n * 130n);
    expect((await nextRunMonth(ctx, { propertyId: propertyIds[0] })).month).toBe('2027-12-01');
    await reverseBillingRun(ctx, { runId: preview.runId, reason: '退租' });
    await reverseBillingRunJob.run({ ctx, payload: { runId: preview.runId }, signal: never });
    expect(await discounts()).toEqual([]);
    await previewBillingRun(ctx, { month: '2026-12', months: 11, propertyId: propertyIds[0] });
    const company = await previewBillingRun(ctx, { month: '2026-12', months: 12 });
    expect([company.preview.prepaidYear, await discounts()]).toEqual([[], []]);
  });
});

describe('the preview', () => {
  test('names whose bills change most, who is new and who is gone', async () => {
    await createTestFeeItem(tenantId);
    const [up, down, slightly, gone] = propertyIds as [string, string, string, string];
    await post({ month: '2026-10' });
    await inTenant(async (db) => {
      const area = (id: string, builtArea: string | null) =>
        db.property.update({ where: { tenantId_id: { tenantId, id } }, data: { builtArea } });
      await area(up, '500');
      await area(down, '10');
      await area(slightly, '65');
      await area(gone, null);
    });
    const { propertyIds: fresh } = await createTestRegister(tenantId, {
      properties: 1,
      communityName: '夏荷苑',
    });
    const { preview } = await previewBillingRun(ctx, { month: '2026-11' });
    expect(preview.changes).toMatchObject({
      beyondPercent: 20,
      counts: { up: 1, down: 1, gone: 1, new: 1, same: 3 },
    });
    expect(preview.changes?.most.map(({ propertyId, kind }) => [propertyId, kind])).toEqual([
      [up, 'up'],
      [gone, 'gone'],
      [fresh[0], 'new'],
      [down, 'down'],
    ]);
    expect(preview.changes?.most[0]).toMatchObject({ amount: '65000', lastAmount: '7963' });
  });

  test('compares a quarterly item with the quarter before, and leaves out what nobody had', async () => {
    await createTestFeeItem(tenantId, { code: 'Q', kind: 'fixed', cycleMonths: 3 });
    await post({ month: '2026-07' });
    await createTestFeeItem(tenantId, { code: 'N', kind: 'fixed' });
    const { preview } = await previewBillingRun(ctx, { month: '2026-10' });
    expect(preview.changes?.counts).toEqual({ new: 0, gone: 0, up: 0, down: 0, same: 6 });
    expect(preview.bills).toBe(12);
  });
});

describe('missed bills', () => {
  test('of an assignment made later are found month by month, billed at a stroke, and then none is left', async () => {
    await createTestFeeItem(tenantId, { code: 'A' });
    for (const month of ['2026-08', '2026-09', '2026-10', '2026-11']) await post({ month });
    const before = await bills();
    expect(await findMissedBills(ctx, { months: 12 })).toBeNull();
    const feeItemId = await createTestFeeItem(tenantId, {
      code: 'S',
      name: '车位费',
      kind: 'fixed',
      scopeKind: 'assigned',
      prices: [{ validFrom: '2020-01-01', unitPrice: '100' }],
    });
    await inTenant((db) =>
      db.feeAssignment.create({
        data: {
          tenantId,
          id: newId(),
          feeItemId,
          propertyId: propertyIds[1] as string,
          startsOn: toDateColumn('2026-09-16'),
        },
      }),
    );
    const found = await findMissedBills(ctx, { months: 12 });
    expect(found?.bills).toBe(3);
    const run = await getBillingRun(ctx, { runId: found?.runId as string });
    // Nothing before the first month that was ever billed.
    expect(run).toMatchObject({
      trigger: 'catch_up',
      status: 'draft',
      month: '2026-08-01',
      lastMonth: '2026-11-01',
    });
    expect(run.preview?.months.map(({ month, items }) => [month, items])).toEqual([
      ['2026-08-01', []],
      ['2026-09-01', [{ feeItemId, name: '车位费', bills: 1, amount: '5000' }]],
      ['2026-10-01', [{ feeItemId, name: '车位费', bills: 1, amount: '10000' }]],
      ['2026-11-01', [{ feeItemId, name: '车位费', bills: 1, amount: '10000' }]],
    ]);
    // Due on the 10th, nine days after the billing day: nobody is late for what comes today.
    expect(run.preview?.postponed).toEqual({ bills: 3, from: '2026-11-29', through: '2026-11-29' });
    await postBillingRun(ctx, { runId: run.id });
    await work(run.id);
    const after = await bills();
    expect(after).toHaveLength(before.length + 3);
    expect(
      after
        .filter((bill) => bill.feeItemId === feeItemId)
        .map(({ dueOn, usualDueOn }) => [dayOf(dueOn), usualDueOn && dayOf(usualDueOn)]),
    ).toEqual([
      ['2026-11-29', '2026-09-10'],
      ['2026-11-29', '2026-10-10'],
      ['2026-11-29', '2026-11-10'],
    ]);
    expect(await findMissedBills(ctx, { months: 12 })).toBeNull();
    expect((await listBillingRuns(ctx, { trigger: 'catch_up' })).runs).toHaveLength(1);
  });
});

describe('the work list', () => {
  const parked = async () => (await listParkedContracts(ctx, {})).contracts;
  const area = (id: string | undefined, builtArea: string | null) =>
    inTenant((db) =>
      db.property.update({ where: { tenantId_id: { tenantId, id: id as string } }, data: { builtArea } }),
    );

  test('holds what no run could bill, month by month, until a run has', async () => {
    const feeItemId = await createTestFeeItem(tenantId);
    await area(propertyIds[0], null);
    await area(propertyIds[1], null);
    await post({ month: '2026-10' });
    await post({ month: '2026-11' });
    const { runId: draft } = await previewBillingRun(ctx, { month: '2026-12' });
    expect((await parked()).map((row) => [row.propertyId, row.month, row.reason])).toEqual([
      [propertyIds[0], '2026-10-01', 'no_area'],
      [propertyIds[0], '2026-11-01', 'no_area'],
      [propertyIds[1], '2026-10-01', 'no_area'],
      [propertyIds[1], '2026-11-01', 'no_area'],
    ]);
    expect(await countParkedContracts(ctx, {})).toEqual({
      total: 4,
      isMore: false,
      byReason: { no_area: 4 },
    });
    // The same month once more finds the same: it is on the list once.
    await post({ month: '2026-11' });
    expect(await parked()).toHaveLength(4);
    await area(propertyIds[0], '80');
    const [october] = await parked();
    const { runId } = await billParkedProperty(ctx, {
      runId: october?.runId as string,
      propertyId: propertyIds[0] as string,
    });
    await work(runId);
    expect(await getBillingRun(ctx, { runId })).toMatchObject({
      status: 'posted',
      bills: 1,
      month: '2026-10-01',
    });
    expect((await parked()).map((row) => [row.propertyId, row.month])).toEqual([
      [propertyIds[0], '2026-11-01'],
      [propertyIds[1], '2026-10-01'],
      [propertyIds[1], '2026-11-01'],
    ]);
    await expect(
      billParkedProperty(ctx, { runId: october?.runId as string, propertyId: propertyIds[0] as string }),
    ).rejects.toMatchObject({ code: 'not_found' });
    const [, dismissed] = await parked();
    await settleParkedContract(ctx, {
      runId: dismissed?.runId as string,
      propertyId: propertyIds[1] as string,
      feeItemId,
      reason: '空置房，不收',
    });
    expect(await parked()).toHaveLength(2);
    expect((await getBillingRun(ctx, { runId: draft })).status).toBe('draft');
  });

  test('of a run of several months names those that are left, whatever bills the others', async () => {
    await createTestFeeItem(tenantId);
    await area(propertyIds[0], null);
    const { preview } = await post({ month: '2026-11', months: 4 });
    expect(preview.oddities).toEqual({ no_area: 1 });
    const months = async () => (await parked()).map(({ month, lastMonth }) => [month, lastMonth]);
    expect(await months()).toEqual([['2026-11-01', '2027-02-01']]);
    await area(propertyIds[0], '80');
    await post({ month: '2026-11' });
    expect(await months()).toEqual([['2026-12-01', '2027-02-01']]);
    await post({ month: '2027-01', propertyId: propertyIds[0] });
    expect(await months()).toEqual([['2026-12-01', '2027-02-01']]);
    await post({ month: '2026-12', communityId });
    expect(await months()).toEqual([['2027-02-01', '2027-02-01']]);
    const [left] = await parked();
    const { runId } = await billParkedProperty(ctx, {
      runId: left?.runId as string,
      propertyId: propertyIds[0] as string,
    });
    await work(runId);
    expect(await getBillingRun(ctx, { runId })).toMatchObject({ month: '2027-02-01', months: 1, bills: 1 });
    expect(await months()).toEqual([]);
    expect((await bills()).filter(({ propertyId }) => propertyId === propertyIds[0])).toHaveLength(4);
  });

  test('lets a meter go that a run of several months had found unread, once the next month bills what was read', async () => {
    const feeItemId = await createTestFeeItem(tenantId, {
      kind: 'per_quantity',
      quantityUnit: 'm3',
      timing: 'arrears',
    });
    await post({ month: '2026-11', months: 4, propertyId: propertyIds[0] });
    expect((await parked()).map(({ reason, month, lastMonth }) => [reason, month, lastMonth])).toEqual([
      ['no_reading', '2026-11-01', '2026-11-01'],
    ]);
    const meterId = newId();
    await inTenant((db) =>
      db.meter.create({
        data: { tenantId, id: meterId, propertyId: propertyIds[0] as string, feeItemId, number: 'W' },
      }),
    );
    for (const [readOn, value] of [
      ['2026-10-31', '0'],
      ['2026-11-19', '12'],
    ] as const)
      await recordReading(ctx, { meterId, readOn, value });
    await post({ month: '2026-12', propertyId: propertyIds[0] });
    expect(await parked()).toEqual([]);
  });

  test('goes both ways a page at a time, by reason, item and community', async () => {
    await createTestFeeItem(tenantId, { code: 'A' });
    await createTestFeeItem(tenantId, {
      code: 'P',
      kind: 'fixed',
      prices: [{ validFrom: '2030-01-01', unitPrice: '1' }],
    });
    for (const id of propertyIds) await area(id, null);
    await post({ month: '2026-11' });
    const pages: Day[][] = [];
    let page = await listParkedContracts(ctx, { limit: 5 });
    pages.push(page.contracts.map((row) => `${row.propertyId}${row.feeItemId}`));
    while (page.next) {
      page = await listParkedContracts(ctx, { limit: 5, after: page.next });
      pages.push(page.contracts.map((row) => `${row.propertyId}${row.feeItemId}`));
    }
    expect(pages.map((rows) => rows.length)).toEqual([5, 5, 2]);
    expect(new Set(pages.flat()).size).toBe(12);
    page = await listParkedContracts(ctx, { limit: 5, before: page.previous });
    expect(page.contracts.map((row) => `${row.propertyId}${row.feeItemId}`)).toEqual(pages[1]);
    expect((await listParkedContracts(ctx, { reason: 'no_price' })).contracts).toHaveLength(6);
    expect((await listParkedContracts(ctx, { communityId })).contracts).toHaveLength(12);
    expect((await listParkedContracts(ctx, { communityId: newId() })).contracts).toEqual([]);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type TenantDb, withTenant } from '#tenants/with-tenant.ts';
import { checkBooks } from '../ledger/check-books.ts';
import { journalOf } from '../ledger/journal-of.ts';
import { getBill } from './get-bill.ts';
import { postBills } from './post-bills.ts';

const never = new AbortController().signal;
let ctx: TenantContext;
let tenantId: string;
let communityId: string;
let propertyIds: string[];

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = company.administrator;
  tenantId = company.tenant.id;
  ({ communityId, propertyIds } = await createTestRegister(tenantId, { properties: 4 }));
});

const inTenant = <T>(work: (db: TenantDb) => Promise<T>) => withTenant(tenantId, work);

/** Posts a month, and gives what was odd. */
async function bill(
  month: string,
  scope: { communityId?: string; propertyId?: string; months?: number } = {},
) {
  const runId = newId();
  await inTenant((db) =>
    db.billingRun.create({
      data: {
        tenantId,
        id: runId,
        month: toDateColumn(`${month}-01`),
        trigger: 'manual',
        status: 'posting',
        ...scope,
      },
    }),
  );
  await postBills(ctx, runId, never);
  const odd = await inTenant((db) => db.billingOddity.findMany({ where: { tenantId, runId } }));
  return odd.map(({ propertyId, reason }) => [propertyIds.indexOf(propertyId), reason]).sort();
}

/** The live bills: place of the property, first day, end, amount, tax. */
async function bills(feeItemId?: string) {
  const rows = await inTenant((db) =>
    db.bill.findMany({
      where: { tenantId, status: { not: 'void' }, ...(feeItemId && { feeItemId }) },
      orderBy: [{ propertyId: 'asc' }, { periodStart: 'asc' }],
    }),
  );
  return rows.map((row) => [
    propertyIds.indexOf(row.propertyId),
    dayOf(row.periodStart),
    dayOf(row.periodEnd),
    row.amount,
    ...(row.taxAmount > 0n ? [row.taxAmount] : []),
  ]);
}

const fixed = (facts: Parameters<typeof createTestFeeItem>[1] = {}) =>
  createTestFeeItem(tenantId, {
    kind: 'fixed',
    prices: [{ validFrom: '2020-01-01', unitPrice: '310' }],
    ...facts,
  });

describe('the books', () => {
  test('credit the tax apart, and what is collected for others to them', async () => {
    const payeeId = newId();
    const accountId = newId();
    await inTenant(async (db) => {
      await db.ledgerAccount.create({
        data: { tenantId, id: accountId, code: '2241-01', name: '自来水公司', kind: 'liability' },
      });
      await db.payee.create({
        data: { tenantId, id: payeeId, name: '自来水公司', ledgerAccountId: accountId },
      });
    });
    const own = await fixed({ code: 'A', taxMode: 'inside', taxRate: '0.06' });
    const others = await fixed({ code: 'B', payeeId, taxMode: 'on_top', taxRate: '0.09' });
    await bill('2026-01', { propertyId: propertyIds[0] });
    expect(await bills(own)).toEqual([[0, '2026-01-01', '2026-02-01', 31_000n, 1_755n]]);
    expect(await bills(others)).toEqual([[0, '2026-01-01', '2026-02-01', 33_790n, 2_790n]]);
    const journal = async (feeItemId: string) => {
      const { id } = await inTenant((db) => db.bill.findFirstOrThrow({ where: { tenantId, feeItemId } }));
      const lines = await journalOf(ctx, { documentKind: 'bill', documentId: id });
      return lines.map((line) => [line.debit.code, line.credit.code, line.amount]).sort();
    };
    expect(await journal(own)).toEqual([
      ['1122', '2221', 1_755n],
      ['1122', '6001', 29_245n],
    ]);
    expect(await journal(others)).toEqual([
      ['1122', '2221', 2_790n],
      ['1122', '2241-01', 31_000n],
    ]);
    expect(await checkBooks(ctx, {})).toMatchObject({ balanced: true, receivables: 64_790n });
  });
});

describe('who owes what', () => {
  test('goes by tags, within the community and the kind that a scope names', async () => {
    const feeItemId = await fixed({ scopeKind: 'scoped' });
    await inTenant(async (db) => {
      await db.propertyTag.createMany({
        data: [0, 2, 3].map((index) => ({ tenantId, propertyId: propertyIds[index]!, tag: '花园' })),
      });
      await db.property.update({
        where: { tenantId_id: { tenantId, id: propertyIds[2]! } },
        data: { kind: 'shop' },
      });
      await db.feeItemScope.create({
        data: {
          tenantId,
          id: newId(),
          feeItemId,
          communityId,
          propertyKind: 'dwelling',
          propertyTag: '花园',
        },
      });
    });
    await bill('2026-01');
    expect((await bills()).map(([place]) => place)).toEqual([0, 3]);
  });

  test('counts vehicles; without one nothing is owed and nothing is odd', async () => {
    await fixed({ kind: 'per_vehicle' });
    await inTenant((db) =>
      db.vehicle.createMany({
        data: [1, 1, 3].map((index) => ({
          tenantId,
          id: newId(),
          propertyId: propertyIds[index]!,
          plate: newId(),
        })),
      }),
    );
    expect(await bill('2026-01')).toEqual([]);
    expect(await bills()).toEqual([
      [1, '2026-01-01', '2026-02-01', 62_000n],
      [3, '2026-01-01', '2026-02-01', 31_000n],
    ]);
    const { id } = await inTenant((db) =>
      db.bill.findFirstOrThrow({ where: { tenantId, propertyId: propertyIds[1]! } }),
    );
    expect((await getBill(ctx, { billId: id })).explanationLines).toEqual([
      '2 辆 × ¥310.00 × 1 个月 = ¥620.00',
    ]);
  });

  test('names what a formula would need and does not know', async () => {
    await fixed({ kind: 'formula', formula: 'floor * 10' });
    await inTenant((db) =>
      db.property.updateMany({ where: { tenantId, id: { in: propertyIds.slice(1) } }, data: { floor: 3 } }),
    );
    await inTenant((db) =>
      db.property.update({ where: { tenantId_id: { tenantId, id: propertyIds[3]! } }, data: { floor: -1 } }),
    );
    expect(await bill('2026-01')).toEqual([
      [0, 'no_attribute'],
      [3, 'negative_amount'],
    ]);
    expect(await bills()).toEqual([
      [1, '2026-01-01', '2026-02-01', 3_000n],
      [2, '2026-01-01', '2026-02-01', 3_000n],
    ]);
  });

  test('is billed for one community or property, and for several months in turn', async () => {
    await fixed();
    const other = await createTestRegister(tenantId, { properties: 1, communityName: '秋水苑' });
    await bill('2026-01', { communityId: other.communityId });
    await bill('2026-02', { propertyId: propertyIds[2], months: 3 });
    expect(await bills()).toEqual([
      [2, '2026-02-01', '2026-03-01', 31_000n],
      [2, '2026-03-01', '2026-04-01', 31_000n],
      [2, '2026-04-01', '2026-05-01', 31_000n],
      [-1, '2026-01-01', '2026-02-01', 31_000n],
    ]);
  });
});

describe('a discount', () => {
  test('of all of it leaves no bill, and is not odd', async () => {
    await fixed();
    await inTenant((db) =>
      db.discount.createMany({
        data: [
          { percent: '100', propertyId: propertyIds[0]! },
          { percent: '20', propertyId: propertyIds[1]! },
        ].map((one) => ({
          ...one,
          tenantId,
          id: newId(),
          kind: 'hardship',
          startsOn: toDateColumn('2026-01-01'),
          endsOn: toDateColumn('2026-02-01'),
          reason: '低保',
        })),
      }),
    );
    expect(await bill('2026-01')).toEqual([]);
    expect((await bills()).map(([place, , , amount]) => [place, amount])).toEqual([
      [1, 24_800n],
      [2, 31_000n],
      [3, 31_000n],
    ]);
  });
});

/** The first property goes from its owner to another on a day. */
async function transfer(day: string): Promise<string> {
  const personId = newId();
  await inTenant(async (db) => {
    await db.tenure.updateMany({
      where: { tenantId, propertyId: propertyIds[0]! },
      data: { endsOn: toDateColumn(day) },
    });
    await db.person.create({ data: { tenantId, id: personId, name: '新业主' } });
    await db.tenure.create({
      data: {
        tenantId,
        id: newId(),
        propertyId: propertyIds[0]!,
        personId,
        kind: 'owner',
        isPayer: true,
        startsOn: toDateColumn(day),
      },
    });
  });
  return personId;
}

describe('a transfer', () => {
  test('before the run makes two bills', async () => {
    await fixed();
    await transfer('2026-01-11');
    await bill('2026-01', { propertyId: propertyIds[0] });
    expect(await bills()).toEqual([
      [0, '2026-01-01', '2026-01-11', 10_000n],
      [0, '2026-01-11', '2026-02-01', 21_000n],
    ]);
  });

  test('after the run bills the new owner once the old bill ends early, and only once', async () => {
    await fixed();
    await bill('2026-01', { propertyId: propertyIds[0] });
    const personId = await transfer('2026-01-11');
    await bill('2026-01', { propertyId: propertyIds[0] });
    expect(await bills()).toEqual([[0, '2026-01-01', '2026-02-01', 31_000n]]);
    await inTenant((db) =>
      db.bill.updateMany({ where: { tenantId }, data: { endsEarlyOn: toDateColumn('2026-01-11') } }),
    );
    for (let again = 0; again < 3; again += 1) await bill('2026-01', { propertyId: propertyIds[0] });
    expect(await bills()).toEqual([
      [0, '2026-01-01', '2026-02-01', 31_000n],
      [0, '2026-01-11', '2026-02-01', 21_000n],
    ]);
    const later = await inTenant((db) => db.bill.findFirstOrThrow({ where: { tenantId, personId } }));
    expect(later.amount).toBe(21_000n);
  });
});

describe('a meter', () => {
  async function meter(facts: Parameters<typeof createTestFeeItem>[1] = {}) {
    const feeItemId = await fixed({
      kind: 'per_quantity',
      quantityUnit: 'm3',
      prices: [{ validFrom: '2020-01-01', unitPrice: '2' }],
      ...facts,
    });
    const meterId = newId();
    await inTenant((db) =>
      db.meter.create({
        data: { tenantId, id: meterId, propertyId: propertyIds[0]!, feeItemId, number: meterId },
      }),
    );
    const read = (readOn: string, consumption: string, status = 'accepted') =>
      inTenant((db) =>
        db.meterReading.create({
          data: {
            tenantId,
            id: newId(),
            meterId,
            readOn: toDateColumn(readOn),
            value: 0,
            consumption,
            status,
          },
        }),
      );
    return { feeItemId, read };
  }

  test('bills accepted readings only, and carries what was billed too much to the next bill', async () => {
    const { read } = await meter();
    await read('2025-12-05', '0');
    await read('2026-01-05', '40');
    await read('2026-01-20', '500', 'held');
    await bill('2026-02', { propertyId: propertyIds[0] });
    // The estimate was 15 too much; the month after uses 10 of it up, the one after that all.
    await read('2026-02-05', '-15');
    expect(await bill('2026-03', { propertyId: propertyIds[0] })).toEqual([[0, 'negative_amount']]);
    await read('2026-03-05', '10');
    expect(await bill('2026-04', { propertyId: propertyIds[0] })).toEqual([[0, 'negative_amount']]);
    await read('2026-04-05', '12');
    expect(await bill('2026-05', { propertyId: propertyIds[0] })).toEqual([]);
    expect(await bills()).toEqual([
      [0, '2025-12-05', '2026-01-05', 8_000n],
      [0, '2026-01-05', '2026-04-05', 1_400n],
    ]);
  });

  test('is taken up again where a transfer took back the last days of its bill, beside what was read since', async () => {
    const { read } = await meter();
    await read('2025-12-05', '0');
    await read('2026-01-05', '31');
    await bill('2026-02', { propertyId: propertyIds[0] });
    await transfer('2025-12-26');
    await inTenant((db) =>
      db.bill.updateMany({ where: { tenantId }, data: { endsEarlyOn: toDateColumn('2025-12-26') } }),
    );
    await read('2026-02-05', '10');
    for (let again = 0; again < 2; again += 1) await bill('2026-03', { propertyId: propertyIds[0] });
    expect(await bills()).toEqual([
      [0, '2025-12-05', '2026-01-05', 6_200n],
      [0, '2025-12-26', '2026-01-05', 2_000n],
      [0, '2026-01-05', '2026-02-05', 2_000n],
    ]);
  });

  test('by tiers counts what was read earlier in the calendar year', async () => {
    const { feeItemId, read } = await meter({ kind: 'tiered', tierBasis: 'year' });
    await inTenant(async (db) => {
      const price = await db.feeItemPrice.findFirstOrThrow({ where: { tenantId, feeItemId } });
      await db.feeItemTier.createMany({
        data: [
          ['0', '1'],
          ['100', '2'],
        ].map(([above = '', unitPrice = '']) => ({ tenantId, priceId: price.id, above, unitPrice })),
      });
    });
    await read('2025-11-30', '0');
    await read('2025-12-31', '300');
    await read('2026-01-31', '99');
    await read('2026-02-28', '2');
    for (const month of ['2026-01', '2026-02', '2026-03']) await bill(month, { propertyId: propertyIds[0] });
    expect((await bills()).map(([, , end, amount]) => [end, amount])).toEqual([
      ['2025-12-31', 50_000n], // 100 + 200 x 2
      ['2026-01-31', 9_900n], // A new year.
      ['2026-02-28', 300n], // 1 + 1 x 2
    ]);
  });
});

test('the shares of a month are one bill of each item and first day, once', async () => {
  const feeItemId = await fixed({ kind: 'shared', prices: [], timing: 'arrears' });
  const cost = (start: string, amounts: bigint[], status = 'confirmed') => {
    const id = newId();
    return inTenant(async (db) => {
      await db.sharedCost.create({
        data: {
          tenantId,
          id,
          feeItemId,
          communityId,
          month: toDateColumn('2026-02-01'),
          periodStart: toDateColumn(start),
          periodEnd: toDateColumn('2026-02-01'),
          amount: amounts.reduce((sum, amount) => sum + amount, 0n),
          basis: 'equal',
          totalWeight: '4',
          status,
        },
      });
      await db.sharedCostShare.createMany({
        data: amounts.map((amount, index) => ({
          tenantId,
          sharedCostId: id,
          propertyId: propertyIds[index]!,
          weight: '1',
          amount,
        })),
      });
    });
  };
  await cost('2026-01-01', [334n, 333n, 333n, 0n]);
  await cost('2026-01-01', [100n, 100n]);
  await cost('2026-01-16', [50n]);
  await cost('2026-01-16', [9_999n], 'draft');
  await transfer('2026-01-11');
  for (let again = 0; again < 2; again += 1) expect(await bill('2026-02')).toEqual([]);
  expect(await bills()).toEqual([
    [0, '2026-01-01', '2026-01-11', 140n], // 434 x 10/31
    [0, '2026-01-11', '2026-02-01', 294n],
    [0, '2026-01-16', '2026-02-01', 50n],
    [1, '2026-01-01', '2026-02-01', 433n],
    [2, '2026-01-01', '2026-02-01', 333n],
  ]);
});

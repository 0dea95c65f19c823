import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, type Day, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Rounding } from '#app/kernel/money.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { accountIds } from '../ledger/account-ids.ts';
import type { BillExplanation } from './computation/bill-explanation.ts';
import { type ComputedBill, computeBill } from './computation/compute-bill.ts';
import type { CycleMonths, FeeItemKind, PriceVersion } from './computation/fee-terms.ts';
import { CALENDAR_ANCHOR, periodOf } from './computation/period-of.ts';
import { insertBills } from './insert-bills.ts';

/** How many random contracts are compared, and from which seed; a longer run sets them. */
const contracts = Number(process.env.BILLING_CONTRACTS ?? 2_400);
const seed = Number(process.env.BILLING_SEED ?? Date.now() % 2 ** 31);
const itemsPerRound = 12;
const propertiesPerRound = 20;

type Item = {
  id: string;
  kind: FeeItemKind;
  cycleMonths: CycleMonths;
  timing: 'advance' | 'arrears';
  areaKind: 'built' | 'inner';
  assigned: boolean;
  rounding: Rounding;
  roundingUnit: bigint;
  prices: PriceVersion[];
};
type Place = { id: string; builtArea: string | null; innerArea: string | null };
type Assignment = { start: Day; end: Day | null };
type Meter = { from: Day; to: Day; consumption: string };

const decimal = (whole: number, decimals: number) =>
  fc
    .tuple(fc.nat(whole), fc.nat(10 ** decimals - 1))
    .map(([units, fraction]) => `${units}.${String(fraction).padStart(decimals, '0')}`);

const anyDayAround = (month: Day) => fc.integer({ min: -420, max: 420 }).map((days) => addDays(month, days));

function anyItem(month: Day): fc.Arbitrary<Omit<Item, 'id'>> {
  return fc
    .record({
      kind: fc.constantFrom<FeeItemKind>('fixed', 'per_area', 'per_quantity'),
      cycleMonths: fc.constantFrom<CycleMonths>(0, 1, 1, 3, 6, 12),
      timing: fc.constantFrom<'advance' | 'arrears'>('advance', 'arrears'),
      areaKind: fc.constantFrom<'built' | 'inner'>('built', 'inner'),
      assigned: fc.boolean(),
      rounding: fc.constantFrom<Rounding>('half_up', 'half_even', 'up', 'down'),
      roundingUnit: fc.constantFrom(1n, 1n, 5n, 10n, 100n),
      prices: fc.uniqueArray(
        fc.record({
          validFrom: anyDayAround(month),
          unitPrice: fc.oneof(decimal(60, 6), decimal(3, 2)),
          surcharge: fc.oneof(fc.constant('0'), decimal(9, 2)),
        }),
        { minLength: 0, maxLength: 4, selector: (price) => price.validFrom },
      ),
    })
    .map((item) =>
      item.kind === 'per_quantity' && item.cycleMonths === 0 ? { ...item, cycleMonths: 1 } : item,
    );
}

const anyPlace = fc.record({
  builtArea: fc.option(fc.oneof(decimal(300, 4), decimal(99_999_999, 4), fc.constant('0')), { freq: 8 }),
  innerArea: fc.option(decimal(200, 2), { freq: 8 }),
});

/** What the TypeScript half says of one contract; null where there is nothing to bill in that month. */
function expected(
  month: Day,
  currency: string,
  item: Item,
  place: Place,
  assignment: Assignment | null,
  meter: Meter | null,
): ComputedBill | null {
  const period = periodIn(month, item, assignment, meter);
  if (!period) return null;
  const window = assignment ?? { start: '0001-01-01', end: null };
  if (window.start >= period.end || (window.end !== null && window.end <= period.start)) return null;
  return computeBill({
    kind: item.kind,
    cycleMonths: item.cycleMonths,
    period,
    assignment: window,
    prices: item.prices,
    quantity:
      item.kind === 'per_quantity'
        ? (meter?.consumption ?? null)
        : item.areaKind === 'inner'
          ? place.innerArea
          : place.builtArea,
    unit: item.kind === 'per_area' ? 'm2' : 'm3',
    currency,
    rounding: { mode: item.rounding, unit: item.roundingUnit },
  });
}

function periodIn(month: Day, item: Item, assignment: Assignment | null, meter: Meter | null) {
  if (item.cycleMonths !== 0 && periodOf(item.cycleMonths, CALENDAR_ANCHOR, month)?.start !== month)
    return null;
  if (item.kind === 'per_quantity') return meter && { start: meter.from, end: meter.to };
  if (item.cycleMonths === 0) {
    const day = item.assigned ? assignment?.start : item.prices.map((price) => price.validFrom).sort()[0];
    return day && day >= month && day < addMonths(month, 1) ? { start: day, end: addDays(day, 1) } : null;
  }
  return periodOf(item.cycleMonths, CALENDAR_ANCHOR, item.timing === 'advance' ? month : addDays(month, -1));
}

test(`the database computes ${contracts} random contracts as TypeScript does (BILLING_SEED=${seed})`, {
  timeout: 600_000,
}, async () => {
  const companies = [await createTestTenant(), await createTestTenant({ currency: 'JPY' })];
  let compared = 0;
  let billed = 0;
  for (let round = 0; compared < contracts; round += 1) {
    const { tenant } = companies[round % companies.length]!;
    const draw = <T>(arbitrary: fc.Arbitrary<T>, index: number, count: number) =>
      fc.sample(arbitrary, { seed: seed + round * 1000 + index, numRuns: count });
    // Mostly months in which a quarter, a half-year or a year begins; leap years among them.
    const step = round % 3 === 0 ? 1 : 3;
    const month = addMonths('2024-01-01', step * draw(fc.nat(20), 0, 1)[0]!);
    const items: Item[] = draw(anyItem(month), 1, itemsPerRound).map((item) => ({ id: newId(), ...item }));
    const places: Place[] = draw(anyPlace, 2, propertiesPerRound).map((place) => ({ id: newId(), ...place }));
    const pairs = items.flatMap((item) => places.map((place) => ({ item, place })));
    const windows = draw(
      fc.record({ start: anyDayAround(month), days: fc.option(fc.integer({ min: 1, max: 500 })) }),
      3,
      pairs.length,
    );
    const meters = draw(
      fc.record({
        before: fc.integer({ min: 2, max: 90 }),
        days: fc.integer({ min: 1, max: 70 }),
        used: decimal(500, 4),
      }),
      4,
      pairs.length,
    );
    const all = pairs.map((pair, index) => {
      const { start, days } = windows[index]!;
      const { before, days: length, used } = meters[index]!;
      const to = addDays(month, -before);
      return {
        ...pair,
        assignment: pair.item.assigned ? { start, end: days === null ? null : addDays(start, days) } : null,
        meter:
          pair.item.kind === 'per_quantity' ? { from: addDays(to, -length), to, consumption: used } : null,
      };
    });
    await withTenant(
      tenant.id,
      async (db) => {
        const runId = await store(db, tenant.id, month, items, places, all);
        await insertBills(db, {
          tenantId: tenant.id,
          runId,
          month,
          minorDigits: tenant.currency === 'JPY' ? 0 : 2,
          after: null,
          through: null,
          postedOn: month,
          mayExist: round % 2 === 0,
          accounts: await accountIds(db, tenant.id, ['receivables', 'income', 'taxes']),
        });
        const rows = await db.bill.findMany({ where: { tenantId: tenant.id, runId } });
        const bills = new Map(rows.map((bill) => [`${bill.feeItemId} ${bill.propertyId}`, bill]));
        expect(bills.size).toBe(rows.length);
        for (const { item, place, assignment, meter } of all) {
          const wanted = expected(month, tenant.currency, item, place, assignment, meter);
          const bill = bills.get(`${item.id} ${place.id}`);
          const facts = { month, currency: tenant.currency, item, place, assignment, meter };
          if (!wanted || wanted.problem || wanted.amount === 0n) expect(bill, show(facts)).toBeUndefined();
          else {
            expect(bill?.amount, show(facts)).toBe(wanted.amount);
            expect(bill?.explanation as BillExplanation, show(facts)).toEqual(wanted.explanation);
            expect([dayOf(bill!.periodStart), dayOf(bill!.periodEnd)]).toEqual([
              wanted.explanation.period.start,
              wanted.explanation.period.end,
            ]);
            billed += 1;
          }
        }
        // The next round begins with no item that is due.
        await db.feeItem.updateMany({ where: { tenantId: tenant.id }, data: { status: 'archived' } });
      },
      { timeoutMs: 60_000 },
    );
    compared += all.length;
  }
  // Enough of them had a bill for the comparison to mean something.
  expect(billed).toBeGreaterThan(compared / 12);
});

const show = (facts: unknown) =>
  JSON.stringify(facts, (_key, value) => (typeof value === 'bigint' ? String(value) : value));

async function store(
  db: TenantDb,
  tenantId: string,
  month: Day,
  items: Item[],
  places: Place[],
  all: { item: Item; place: Place; assignment: Assignment | null; meter: Meter | null }[],
): Promise<string> {
  const communityId = newId();
  await db.community.create({ data: { tenantId, id: communityId, name: communityId } });
  await db.property.createMany({
    data: places.map((place) => ({
      tenantId,
      ...place,
      communityId,
      kind: 'dwelling',
      code: place.id,
      room: place.id,
    })),
  });
  await db.feeItem.createMany({
    data: items.map(({ prices: _prices, assigned, ...item }) => ({
      tenantId,
      ...item,
      code: item.id,
      name: item.id,
      quantityUnit: 'm3',
      dueDay: 31,
      scopeKind: assigned ? 'assigned' : 'scoped',
    })),
  });
  await db.feeItemScope.createMany({
    data: items.map((item) => ({ tenantId, id: newId(), feeItemId: item.id, communityId })),
  });
  await db.feeItemPrice.createMany({
    data: items.flatMap((item) =>
      item.prices.map(({ validFrom, unitPrice, surcharge }) => ({
        tenantId,
        id: newId(),
        feeItemId: item.id,
        validFrom: toDateColumn(validFrom),
        unitPrice,
        surcharge: surcharge ?? '0',
      })),
    ),
  });
  await db.feeAssignment.createMany({
    data: all.flatMap(({ item, place, assignment }) =>
      assignment
        ? [
            {
              tenantId,
              id: newId(),
              feeItemId: item.id,
              propertyId: place.id,
              startsOn: toDateColumn(assignment.start),
              endsOn: assignment.end ? toDateColumn(assignment.end) : null,
            },
          ]
        : [],
    ),
  });
  const metered = all.flatMap(({ item, place, meter }) =>
    meter ? [{ item, place, meter, id: newId() }] : [],
  );
  await db.meter.createMany({
    data: metered.map(({ item, place, id }) => ({
      tenantId,
      id,
      propertyId: place.id,
      feeItemId: item.id,
      number: id,
    })),
  });
  await db.meterReading.createMany({
    data: metered.flatMap(({ meter, id }) => [
      { tenantId, id: newId(), meterId: id, readOn: toDateColumn(meter.from), value: 0, consumption: 0 },
      {
        tenantId,
        id: newId(),
        meterId: id,
        readOn: toDateColumn(meter.to),
        value: meter.consumption,
        consumption: meter.consumption,
      },
    ]),
  });
  const runId = newId();
  await db.billingRun.create({
    data: { tenantId, id: runId, month: toDateColumn(month), trigger: 'manual', status: 'posting' },
  });
  return runId;
}

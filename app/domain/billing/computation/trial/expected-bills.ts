import { addDays, addMonths, type Day } from '#app/kernel/dates.ts';
import { parseFormula } from '../../formula/parse-formula.ts';
import type { BillTerms } from '../bill-terms.ts';
import { type BillPart, computeBills } from '../compute-bill.ts';
import { decimalOf, readDecimal } from '../decimal-text.ts';
import { dueDayOf } from '../due-day-of.ts';
import type { DayRange } from '../fee-terms.ts';
import { payerDays } from '../payer-days.ts';
import { CALENDAR_ANCHOR, periodOf } from '../period-of.ts';
import {
  linkKey,
  type RandomCompany,
  type RandomCost,
  type RandomItem,
  type RandomPlace,
  type RandomReading,
} from './random-company.ts';
import { totalOf } from './store-company.ts';

export type ExpectedBill = BillPart & { item: RandomItem; place: RandomPlace; dueOn: Day; usualDueOn: Day };

/** What the TypeScript half bills of one contract in the months of a company, as the runs of these months would, one after the other. */
export function expectedBills(
  company: RandomCompany,
  item: RandomItem,
  place: RandomPlace,
  months: readonly Day[],
  currency: string,
): ExpectedBill[] {
  const bills: ExpectedBill[] = [];
  for (const [index, month] of months.entries()) {
    const posting = company.postings[index];
    if (!posting) throw new Error(`${month} is not posted`);
    const due = dueDayOf(month, {
      ...posting,
      dueDay: item.dueDay,
      billingDay: company.billingDay ?? 1,
    });
    for (const terms of termsOf(
      company,
      item,
      place,
      month,
      bills.at(-1)?.explanation.period.end ?? null,
      currency,
    )) {
      const { assignment, period } = terms;
      if (assignment.start >= period.end || (assignment.end ?? '9999') <= period.start) continue;
      const charged = {
        start: [period.start, assignment.start].sort()[1] as Day,
        end: [period.end, assignment.end ?? period.end].sort()[0] as Day,
      };
      const computed = computeBills(terms, payerDays(place.tenures, charged, due.usualDueOn));
      if (computed.problem !== null) continue;
      for (const bill of computed.bills) if (bill.amount > 0n) bills.push({ ...bill, item, place, ...due });
    }
  }
  return bills;
}

function termsOf(
  company: RandomCompany,
  item: RandomItem,
  place: RandomPlace,
  month: Day,
  billedThrough: Day | null,
  currency: string,
): BillTerms[] {
  const link = company.links.get(linkKey(item, place));
  const isMetered = item.kind === 'per_quantity' || item.kind === 'tiered';
  const base = {
    kind: item.kind,
    cycleMonths: item.cycleMonths,
    prices: item.prices,
    currency,
    rounding: { mode: item.rounding, unit: item.roundingUnit },
    proration: company.proration,
    discounts: place.discounts
      .filter((discount) => discount.item === null || company.items[discount.item] === item)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    tax: item.taxMode === 'none' ? null : { mode: item.taxMode, rate: item.taxRate },
    assignment: link?.assignment ?? { start: '0001-01-01', end: null },
  };
  if (item.kind === 'shared')
    return [...sharesOf(company, item, place, month).values()].map((shares) => sharedTerms(shares, base));
  if (!isInScope(item, place, link?.assignment ?? null)) return [];
  if (item.cycleMonths !== 0 && periodOf(item.cycleMonths, CALENDAR_ANCHOR, month)?.start !== month)
    return [];
  if (isMetered) return meteredTerms(item, link?.readings ?? [], month, billedThrough, base);
  if (item.kind === 'per_vehicle' && place.vehicles === 0) return [];
  const period = periodIn(item, month, link?.assignment ?? null);
  if (!period) return [];
  const quantity =
    item.kind === 'per_vehicle'
      ? String(place.vehicles)
      : item.areaKind === 'inner'
        ? place.innerArea
        : place.builtArea;
  const unit = item.kind === 'per_vehicle' ? 'vehicle' : 'm2';
  return [
    {
      ...base,
      period,
      quantity,
      unit,
      ...(item.formula !== null && { formula: formulaOf(item.formula, place) }),
    },
  ];
}

type Base = Omit<BillTerms, 'period' | 'quantity' | 'unit'>;

function periodIn(item: RandomItem, month: Day, assignment: { start: Day } | null): DayRange | null {
  if (item.cycleMonths === 0) {
    const day = assignment ? assignment.start : item.prices.map((price) => price.validFrom).sort()[0];
    return day && day >= month && day < addMonths(month, 1) ? { start: day, end: addDays(day, 1) } : null;
  }
  return periodOf(item.cycleMonths, CALENDAR_ANCHOR, item.timing === 'advance' ? month : addDays(month, -1));
}

function isInScope(item: RandomItem, place: RandomPlace, assignment: unknown): boolean {
  if (item.scopeKind === 'assigned') return assignment !== null;
  if (item.scopeKind === 'all') return true;
  return item.scopes.some(
    ({ community, propertyKind, propertyTag }) =>
      (community === null || community === place.community) &&
      (propertyKind === null || propertyKind === place.kind) &&
      (propertyTag === null || place.tags.includes(propertyTag)),
  );
}

function meteredTerms(
  item: RandomItem,
  all: readonly RandomReading[],
  month: Day,
  billedThrough: Day | null,
  base: Base,
): BillTerms[] {
  const accepted = all.filter(({ status }) => status === 'accepted');
  const fresh = accepted.filter(
    ({ readOn }) => readOn < month && (billedThrough === null || readOn > billedThrough),
  );
  const days = fresh.map(({ readOn }) => readOn).sort();
  const [start, end] = [billedThrough ?? days[0], days.at(-1)];
  if (!start || !end || start >= end) return [];
  const soFar = accepted.filter(({ readOn }) => readOn >= `${end.slice(0, 4)}-01-01` && readOn <= start);
  const tiers = { basis: item.tierBasis, soFar: sumOf(soFar) };
  return [{ ...base, period: { start, end }, quantity: sumOf(fresh), unit: 'm3', tiers }];
}

function sumOf(readings: readonly RandomReading[]): string {
  const digits = readings.reduce((sum, { consumption }) => {
    const decimal = readDecimal(consumption);
    return sum + decimal.digits * 10n ** BigInt(4 - decimal.scale);
  }, 0n);
  return decimalOf({ digits, scale: 4 });
}

/** The shares of a month's costs by the day from which they are. */
function sharesOf(company: RandomCompany, item: RandomItem, place: RandomPlace, month: Day) {
  const shares = company.costs
    .filter((cost) => cost.confirmed && cost.month === month && company.items[cost.item] === item)
    .flatMap((cost) =>
      cost.shares
        .filter((share) => company.places[share.place] === place && share.amount > 0n)
        .map((share) => ({ cost, share })),
    )
    .sort((a, b) => (a.cost.id < b.cost.id ? -1 : 1));
  const byStart = new Map<Day, typeof shares>();
  for (const share of shares)
    byStart.set(share.cost.start, [...(byStart.get(share.cost.start) ?? []), share]);
  return byStart;
}

function sharedTerms(
  shares: { cost: RandomCost; share: RandomCost['shares'][number] }[],
  base: Base,
): BillTerms {
  const [start = ''] = shares.map(({ cost }) => cost.start);
  const [end = ''] = shares.map(({ cost }) => cost.end).sort((a, b) => (a > b ? -1 : 1));
  return {
    ...base,
    assignment: { start: '0001-01-01', end: null },
    period: { start, end },
    quantity: null,
    unit: null,
    shares: shares.map(({ cost, share }) => ({
      basis: cost.basis,
      amount: String(share.amount),
      total: String(totalOf(cost.shares)),
      weight: decimalOf(readDecimal(share.weight)),
      totalWeight: '400.5',
    })),
  };
}

function formulaOf(text: string, place: RandomPlace): NonNullable<BillTerms['formula']> {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.code}`);
  const number = (value: number | null) => (value === null ? null : String(value));
  return {
    formula: parsed.formula,
    attributes: {
      area: place.builtArea,
      inner_area: place.innerArea,
      floor: number(place.floor),
      residents: number(place.residents),
      vehicles: String(place.vehicles),
      kind: place.kind,
      has_lift: place.hasLift === null ? null : number(Number(place.hasLift)),
    },
  };
}

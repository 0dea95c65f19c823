import fc from 'fast-check';
import { addDays, addMonths, type Day } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Rounding } from '#app/kernel/money.ts';
import type {
  CostShare,
  CycleMonths,
  DiscountKind,
  FeeItemKind,
  PriceVersion,
  Proration,
  TierBasis,
} from '../fee-terms.ts';
import type { PayerTenure } from '../payer-days.ts';

/** A made-up company: everything that decides what it bills in a number of months. */
export type RandomCompany = {
  firstMonth: Day;
  proration: Proration;
  /** The day of its schedule; null where it bills by hand. */
  billingDay: number | null;
  /** When the bills of each month are posted, in their order. */
  postings: { postedOn: Day; isBelated: boolean }[];
  items: RandomItem[];
  places: RandomPlace[];
  /** Of every item and place, by `linkKey`. */
  links: Map<string, RandomLink>;
  costs: RandomCost[];
};
export type RandomItem = {
  id: string;
  kind: FeeItemKind;
  cycleMonths: CycleMonths;
  timing: 'advance' | 'arrears';
  areaKind: 'built' | 'inner';
  scopeKind: 'all' | 'scoped' | 'assigned';
  scopes: { community: number | null; propertyKind: string | null; propertyTag: string | null }[];
  rounding: Rounding;
  roundingUnit: bigint;
  dueDay: number;
  tierBasis: TierBasis;
  taxMode: 'none' | 'inside' | 'on_top';
  taxRate: string;
  formula: string | null;
  prices: PriceVersion[];
};
export type RandomPlace = {
  id: string;
  community: number;
  kind: string;
  tags: string[];
  builtArea: string | null;
  innerArea: string | null;
  floor: number | null;
  residents: number | null;
  vehicles: number;
  hasLift: boolean | null;
  tenures: PayerTenure[];
  discounts: {
    id: string;
    item: number | null;
    kind: DiscountKind;
    percent: string;
    start: Day;
    end: Day | null;
  }[];
};
export type RandomLink = { assignment: { start: Day; end: Day | null } | null; readings: RandomReading[] };
export type RandomReading = { meter: number; readOn: Day; consumption: string; status: string };
export type RandomCost = {
  id: string;
  item: number;
  month: Day;
  start: Day;
  end: Day;
  basis: CostShare['basis'];
  confirmed: boolean;
  shares: { place: number; weight: string; amount: bigint }[];
};

export const linkKey = (item: { id: string }, place: { id: string }) => `${item.id} ${place.id}`;

export const randomFormulas = [
  'area * rate',
  'if(kind = "shop", 2, 1) * rate * area + base',
  'max(base, inner_area * rate / 3)',
  'residents * rate + vehicles * base',
  'floor * 0.5 - base',
  'round(area * rate, 1) + if(has_lift = 1, 5, 0)',
];

/** As many of each as they are worth. */
const itemKinds: FeeItemKind[] = [
  'per_area',
  'tiered',
  'fixed',
  'per_quantity',
  'formula',
  'shared',
  'per_vehicle',
  'tiered',
];

const decimal = (whole: number, decimals: number) =>
  fc
    .tuple(fc.nat(whole), fc.nat(10 ** decimals - 1))
    .map(([units, fraction]) => `${units}.${String(fraction).padStart(decimals, '0')}`);
const kinds = ['dwelling', 'shop', 'office', 'parking_space', 'storage_room'];
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq: number) => fc.option(arbitrary, { freq, nil: null });

const anyTiers = fc
  .uniqueArray(fc.tuple(fc.nat(400), decimal(9, 4)), {
    minLength: 0,
    maxLength: 4,
    selector: ([above]) => above,
  })
  .map((tiers) =>
    tiers.map(([above, unitPrice], index) => ({ above: index === 0 ? '0' : `${above + 1}`, unitPrice })),
  )
  .map((tiers) => [...new Map(tiers.map((tier) => [tier.above, tier])).values()]);

function anyPrice(month: Day, latest: number): fc.Arbitrary<PriceVersion> {
  return fc
    .record({
      offset: fc.integer({ min: -420, max: latest }),
      unitPrice: fc.oneof(decimal(60, 6), decimal(3, 2)),
      surcharge: fc.oneof(fc.constant('0'), decimal(9, 2)),
      tiers: anyTiers,
      rate: fc.oneof(decimal(3, 4), decimal(3, 1)),
      base: decimal(20, 2),
    })
    .map(({ offset, unitPrice, surcharge, tiers, rate, base }) => ({
      validFrom: addDays(month, offset),
      unitPrice,
      surcharge,
      tiers,
      parameters: { rate, base },
    }));
}

function anyItem(month: Day, months: number, kind: FeeItemKind): fc.Arbitrary<RandomItem> {
  return fc
    .record({
      cycleMonths: fc.constantFrom<CycleMonths>(0, 1, 1, 1, 1, 1, 3, 6, 12),
      timing: fc.constantFrom<'advance' | 'arrears'>('advance', 'arrears'),
      areaKind: fc.constantFrom<'built' | 'inner'>('built', 'inner'),
      scopeKind: fc.constantFrom<'all' | 'scoped' | 'assigned'>('all', 'scoped', 'assigned'),
      scopes: fc.array(
        fc.record({
          community: maybe(fc.nat(1), 2),
          propertyKind: maybe(fc.constantFrom(...kinds.slice(0, 2)), 1),
          propertyTag: maybe(fc.constantFrom('a', 'b'), 1),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      rounding: fc.constantFrom<Rounding>('half_up', 'half_even', 'up', 'down'),
      roundingUnit: fc.constantFrom(1n, 1n, 5n, 10n, 100n),
      dueDay: fc.integer({ min: 1, max: 31 }),
      tierBasis: fc.constantFrom<TierBasis>('month', 'year'),
      taxMode: fc.constantFrom<RandomItem['taxMode']>('none', 'inside', 'on_top'),
      taxRate: fc.constantFrom('0.06', '0.09', '0.13', '0.0333'),
      formula: fc.constantFrom(...randomFormulas),
      prices: fc
        .tuple(maybe(anyPrice(month, -390), 8), fc.array(anyPrice(month, months * 31), { maxLength: 3 }))
        .map(([first, others]) => [
          ...new Map(
            [...(first ? [first] : []), ...others].map((price) => [price.validFrom, price]),
          ).values(),
        ]),
    })
    .map((item) => ({
      ...item,
      id: newId(),
      kind,
      taxRate: item.taxMode === 'none' ? '0' : item.taxRate,
      formula: kind === 'formula' ? item.formula : null,
    }));
}

function anyPlace(month: Day, months: number, items: number): fc.Arbitrary<RandomPlace> {
  const span = months * 31;
  const tenure = fc.record({
    startsOn: maybe(fc.integer({ min: -400, max: span }), 4),
    days: maybe(fc.integer({ min: 1, max: 500 }), 2),
    person: fc.nat(3),
  });
  const discount = fc.record({
    item: maybe(fc.nat(items - 1), 2),
    kind: fc.constantFrom<DiscountKind>('first_year', 'prepaid_year', 'hardship', 'vacancy', 'other'),
    percent: fc.oneof(
      fc.constantFrom('20', '50', '100', '12.5'),
      decimal(99, 2).filter((text) => text !== '0.00'),
    ),
    start: fc.integer({ min: -100, max: span }),
    days: maybe(fc.integer({ min: 1, max: 400 }), 3),
  });
  return fc
    .record({
      community: fc.nat(1),
      kind: fc.constantFrom('dwelling', 'dwelling', 'shop', 'office'),
      tags: fc.subarray(['a', 'b']),
      builtArea: maybe(fc.oneof(decimal(300, 4), decimal(99_999_999, 4), fc.constant('0')), 8),
      innerArea: maybe(decimal(200, 2), 8),
      floor: maybe(fc.integer({ min: -2, max: 40 }), 8),
      residents: maybe(fc.nat(6), 6),
      vehicles: fc.nat(3),
      hasLift: maybe(fc.boolean(), 4),
      tenures: fc.oneof(fc.array(tenure, { maxLength: 1 }), fc.array(tenure, { maxLength: 4 })),
      discounts: fc.oneof(
        { weight: 2, arbitrary: fc.array(discount, { maxLength: 0 }) },
        { weight: 1, arbitrary: fc.array(discount, { maxLength: 3 }) },
      ),
    })
    .map((place) => ({
      ...place,
      id: newId(),
      tenures: place.tenures.map(({ startsOn, days, person }) => {
        const start = startsOn === null ? null : addDays(month, startsOn);
        return {
          id: newId(),
          personId: String(person),
          startsOn: start,
          endsOn: days === null ? null : addDays(start ?? month, days),
        };
      }),
      discounts: place.discounts.map(({ start, days, ...one }) => ({
        ...one,
        id: newId(),
        start: addDays(month, start),
        end: days === null ? null : addDays(month, start + days),
      })),
    }));
}

function anyLink(month: Day, months: number): fc.Arbitrary<RandomLink> {
  const span = months * 31;
  return fc
    .record({
      start: fc.integer({ min: -400, max: span }),
      days: maybe(fc.integer({ min: 1, max: 700 }), 2),
      readings: fc.uniqueArray(
        fc.record({
          meter: fc.constantFrom(0, 0, 0, 1),
          offset: fc.integer({ min: -60, max: span }),
          consumption: fc.oneof(
            decimal(500, 4),
            decimal(90, 0).map((text) => text.slice(0, -1)),
            fc.constant('-40.5'),
          ),
          status: fc.constantFrom('accepted', 'accepted', 'accepted', 'accepted', 'held', 'rejected'),
        }),
        { maxLength: 20, selector: ({ meter, offset }) => `${meter} ${offset}` },
      ),
    })
    .map(({ start, days, readings }) => ({
      assignment: { start: addDays(month, start), end: days === null ? null : addDays(month, start + days) },
      readings: readings.map(({ offset, ...reading }) => ({ ...reading, readOn: addDays(month, offset) })),
    }));
}

function anyCost(month: Day, months: number, places: number): fc.Arbitrary<Omit<RandomCost, 'id' | 'item'>> {
  return fc
    .record({
      month: fc.nat(months - 1).map((index) => addMonths(month, index)),
      from: fc.constantFrom(0, 0, 0, 5, 12, 20),
      days: fc.integer({ min: 1, max: 31 }),
      basis: fc.constantFrom<CostShare['basis']>('area', 'head', 'equal'),
      confirmed: fc.constantFrom(true, true, true, false),
      shares: fc.uniqueArray(
        fc.record({
          place: fc.nat(places - 1),
          weight: decimal(200, 4),
          amount: fc.oneof(fc.bigInt({ min: 0n, max: 99_999n }), fc.constant(0n)),
        }),
        { minLength: 1, maxLength: places, selector: ({ place }) => place },
      ),
    })
    .map(({ from, days, ...cost }) => {
      // Within the month before, so that the costs of two months are never of the same day.
      const start = addDays(addMonths(cost.month, -1), from);
      const [end = ''] = [addDays(start, days), cost.month].sort();
      return { ...cost, start, end };
    });
}

const anyDelay = fc.record({
  days: fc.oneof(fc.constant(0), fc.integer({ min: -10, max: 60 })),
  isBelated: fc.boolean(),
});

/** One company drawn from a seed; the same from the same seed, but for its ids. */
export function randomCompany(
  seed: number,
  { items: itemCount, places: placeCount, months }: { items: number; places: number; months: number },
): RandomCompany {
  const draw = <T>(arbitrary: fc.Arbitrary<T>, index: number, numRuns: number) =>
    fc.sample(arbitrary, { seed: seed + index, numRuns });
  const [firstMonth = ''] = draw(
    fc.nat(60).map((index) => addMonths('2023-01-01', index)),
    0,
    1,
  );
  const items = Array.from(
    { length: itemCount },
    (_, index) => itemKinds[index % itemKinds.length] as FeeItemKind,
  ).flatMap((kind, index) => draw(anyItem(firstMonth, months, kind), 10 + index, 1));
  const places = draw(anyPlace(firstMonth, months, itemCount), 2, placeCount);
  const pairs = items.flatMap((item) => places.map((place) => ({ item, place })));
  const links = draw(anyLink(firstMonth, months), 3, pairs.length);
  const metered = (item: RandomItem) => item.kind === 'per_quantity' || item.kind === 'tiered';
  return {
    firstMonth,
    billingDay: draw(maybe(fc.integer({ min: 1, max: 28 }), 3), 5, 1)[0] ?? null,
    postings: draw(anyDelay, 6, months).map(({ days, isBelated }, index) => ({
      postedOn: addDays(addMonths(firstMonth, index), days),
      isBelated,
    })),
    proration: draw(fc.constantFrom<Proration>('actual_days', 'thirty_days'), 4, 1)[0] ?? 'actual_days',
    items,
    places,
    links: new Map(
      pairs.map(({ item, place }, index) => {
        const { assignment, readings } = links[index] as RandomLink;
        return [
          linkKey(item, place),
          {
            assignment: item.scopeKind === 'assigned' ? assignment : null,
            readings: metered(item) ? readings : [],
          },
        ];
      }),
    ),
    costs: items.flatMap((item, index) =>
      item.kind === 'shared'
        ? draw(anyCost(firstMonth, months, placeCount), 100 + index, months).map((cost) => ({
            ...cost,
            id: newId(),
            item: index,
          }))
        : [],
    ),
  };
}

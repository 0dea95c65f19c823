import type { Day } from '#app/kernel/dates.ts';
import type { Rounding } from '#app/kernel/money.ts';

/**
 * How a fee item charges: an amount per month (`fixed`), area x unit price per month (`per_area`), vehicles x unit price per month
 * (`per_vehicle`), an amount per month that a formula computes (`formula`), metered consumption x unit price (`per_quantity`) or by tiers
 * (`tiered`), or the property's shares of costs (`shared`).
 */
export type FeeItemKind =
  | 'fixed'
  | 'per_area'
  | 'per_quantity'
  | 'tiered'
  | 'per_vehicle'
  | 'formula'
  | 'shared';

/** Months between two bills of a fee item; 0 is a one-off charge. */
export type CycleMonths = 0 | 1 | 3 | 6 | 12;

/** Local days, half open: `start` belongs to the range, `end` does not. */
export type DayRange = { start: Day; end: Day };

/** A price of a fee item, in force from `validFrom` until the next version begins. Decimals of the major unit, as text. */
export type PriceVersion = {
  validFrom: Day;
  /** Per month (`fixed`), per area or vehicle and month (`per_area`, `per_vehicle`), or per unit consumed (`per_quantity`). */
  unitPrice: string;
  /** Per month, on top of area x unit price. */
  surcharge?: string | null;
  /** `tiered`: what a unit costs from `above` on, until the next tier begins. Without any, these days are not charged. */
  tiers?: readonly PriceTier[];
  /** `formula`: the numbers that it calls by name. */
  parameters?: Readonly<Record<string, string>>;
};

export type PriceTier = { above: string; unitPrice: string };

/** Whether the bounds of tiers hold for a month, times the months of the cycle, or for a calendar year. */
export type TierBasis = 'month' | 'year';

/** A day is a part of its own month, or a thirtieth of any month: then the 31st costs nothing, and the last of February all that is left. */
export type Proration = 'actual_days' | 'thirty_days';

/** What is let off on the days [start, end); several add up, to all of it at most. */
export type DiscountTerms = { start: Day; end: Day | null; percent: string; kind: DiscountKind };
export const discountKinds = ['first_year', 'prepaid_year', 'hardship', 'vacancy', 'other'] as const;
export type DiscountKind = (typeof discountKinds)[number];

/** `inside`: the price holds the tax; `on_top`: it is added. `rate` is a fraction: `0.06`. */
export type TaxTerms = { mode: 'inside' | 'on_top'; rate: string };

/** The property's share of a cost. Amounts in minor units, as text. */
export type CostShare = {
  basis: 'area' | 'head' | 'equal';
  amount: string;
  total: string;
  weight: string;
  totalWeight: string;
};

/** Who pays on the days [start, end); null where nobody is known. */
export type PayerDays = DayRange & { personId: string | null };

/** `unit` is in minor units of the currency: 1 keeps every cent, 10 rounds to a jiao, 100 to a yuan. */
export type BillRounding = { mode: Rounding; unit: bigint };

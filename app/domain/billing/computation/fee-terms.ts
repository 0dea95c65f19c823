import type { Day } from '#app/kernel/dates.ts';
import type { Rounding } from '#app/kernel/money.ts';

/**
 * How a fee item charges: an amount per month (`fixed`), area x unit price per month (`per_area`), or metered
 * consumption x unit price (`per_quantity`).
 */
export type FeeItemKind = 'fixed' | 'per_area' | 'per_quantity';

/** Months between two bills of a fee item; 0 is a one-off charge. */
export type CycleMonths = 0 | 1 | 3 | 6 | 12;

/** Local days, half open: `start` belongs to the range, `end` does not. */
export type DayRange = { start: Day; end: Day };

/** A price of a fee item, in force from `validFrom` until the next version begins. Decimals of the major unit, as text. */
export type PriceVersion = {
  validFrom: Day;
  /** Per month (`fixed`), per area and month (`per_area`), or per unit consumed (`per_quantity`). */
  unitPrice: string;
  /** Per month, on top of area x unit price. */
  surcharge?: string | null;
};

/** `unit` is in minor units of the currency: 1 keeps every cent, 10 rounds to a jiao, 100 to a yuan. */
export type BillRounding = { mode: Rounding; unit: bigint };

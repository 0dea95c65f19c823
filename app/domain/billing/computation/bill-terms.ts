import type { Day } from '#app/kernel/dates.ts';
import type { FormulaAttributes } from '../formula/evaluate-formula.ts';
import type { Formula } from '../formula/formula.ts';
import type {
  BillRounding,
  CostShare,
  CycleMonths,
  DayRange,
  DiscountTerms,
  FeeItemKind,
  PriceVersion,
  Proration,
  TaxTerms,
  TierBasis,
} from './fee-terms.ts';

export type BillTerms = {
  kind: FeeItemKind;
  cycleMonths: CycleMonths;
  /** The billing period; for metered kinds the days between the two readings, for shares the days of the cost. */
  period: DayRange;
  /** The days on which the property owes the item. */
  assignment: { start: Day; end: Day | null };
  prices: readonly PriceVersion[];
  /** Area, number of vehicles or consumption as decimal text; null where it is not known. Not read for `fixed`, `formula`, `shared`. */
  quantity: string | null;
  /** `m2`, `m3`, `kWh`, ... Read with the quantity. */
  unit: string | null;
  currency: string;
  rounding: BillRounding;
  proration?: Proration;
  /** Those of the property for this item, in any order. */
  discounts?: readonly DiscountTerms[];
  tax?: TaxTerms | null;
  /** `soFar`: what was read earlier in the calendar year of the period's last reading; read where the bounds hold for a year. */
  tiers?: { basis: TierBasis; soFar: string };
  formula?: { formula: Formula; attributes: FormulaAttributes };
  shares?: readonly CostShare[];
};

/**
 * Why there is no bill: the area or consumption is missing or negative, an attribute that the formula needs is not known, the formula comes
 * to less than nothing, or no day of the period is charged.
 */
export type BillProblem =
  | 'quantity_missing'
  | 'quantity_negative'
  | 'attribute_missing'
  | 'amount_negative'
  | 'no_charged_days';

import type { Day } from '#app/kernel/dates.ts';
import type { Rounding } from '#app/kernel/money.ts';
import type { CostShare, CycleMonths, DiscountKind, FeeItemKind, TaxTerms, TierBasis } from './fee-terms.ts';

/**
 * How a bill came to its amount, kept with the bill as JSON. Enough to compute it again:
 * charge of a segment = (quantity x unitPrice + surcharge) x parts / partsOfWhole, or sum of its tiers (quantity x unitPrice) / partsOfWhole,
 * less its discounts; charge of the bill = their sum, rounded to `rounding.unit`; a tax on top is added to that.
 * Decimals and money are text; decimals carry no trailing zeros. What does not apply is left out.
 */
export type BillExplanation = {
  version: 1;
  kind: FeeItemKind;
  cycleMonths: CycleMonths;
  /** Area, consumption or number of vehicles; `1` where the item knows no quantity. */
  quantity: string;
  /** `m2`, `m3`, `kWh`, ...; null where the item knows no quantity. */
  unit: string | null;
  /** What was charged as one; a bill that is a part of it (`part`) covers the days of its own segments only. */
  period: { start: Day; end: Day };
  segments: ExplainedSegment[];
  /** What the parts of a segment are parts of: `PARTS_PER_MONTH` by month, the days of the reading or cost, 1 once. */
  partsOfWhole: number;
  rounding: { mode: Rounding; unit: string };
  /** Minor units, with the tax. */
  amount: string;
  proration?: 'thirty_days';
  /** What bounds of tiers hold for, and what had been used before in the year. */
  tiers?: { basis: TierBasis; soFar: string };
  formula?: { text: string; attributes: Record<string, string> };
  shares?: CostShare[];
  tax?: TaxTerms & { amount: string };
  /** Where who pays changed within the period: which of how many bills, and what they come to together. They are rounded as one. */
  part?: { number: number; of: number; whole: string };
};

/** Days [from, to) under one price and the same discounts. */
export type ExplainedSegment = {
  from: Day;
  to: Day;
  days: number;
  /** `formula`: what it came to. `shared`: the shares. */
  unitPrice: string;
  surcharge: string;
  parts: number;
  /** What was used in each tier, times `partsOfWhole`; `above` for the whole cycle or year. */
  tiers?: { above: string; unitPrice: string; quantity: string }[];
  discounts?: { kind: DiscountKind; percent: string }[];
  parameters?: Record<string, string>;
};

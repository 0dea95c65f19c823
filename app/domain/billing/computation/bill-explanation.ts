import type { Day } from '#app/kernel/dates.ts';
import type { Rounding } from '#app/kernel/money.ts';
import type { CycleMonths, FeeItemKind } from './fee-terms.ts';

/**
 * How a bill came to its amount, kept with the bill as JSON. Enough to compute it again:
 * amount = rounded to `rounding.unit` of sum((quantity x unitPrice + surcharge) x parts) / partsOfWhole.
 * Decimals and money are text; decimals carry no trailing zeros.
 */
export type BillExplanation = {
  version: 1;
  kind: FeeItemKind;
  cycleMonths: CycleMonths;
  /** Area or consumption; `1` where the item is fixed. */
  quantity: string;
  /** `m2`, `m3`, `kWh`, ...; null where the item is fixed. */
  unit: string | null;
  period: { start: Day; end: Day };
  segments: ExplainedSegment[];
  /** What the parts of a segment are parts of: `PARTS_PER_MONTH` by month, the days of the reading by meter, 1 once. */
  partsOfWhole: number;
  rounding: { mode: Rounding; unit: string };
  /** Minor units. */
  amount: string;
};

/** Days [from, to) under one price. */
export type ExplainedSegment = {
  from: Day;
  to: Day;
  days: number;
  unitPrice: string;
  surcharge: string;
  parts: number;
};

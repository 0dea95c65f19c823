import type { Day } from '#app/kernel/dates.ts';
import type { BillingPreview, OddityReason } from './preview-of-run.ts';

/** What one month of several would bill. Amounts in minor units, as text, because they are kept as JSON. */
export type PreviewedMonth = {
  month: Day;
  bills: number;
  amount: string;
  alreadyBilled: number;
  /** Those that bill anything in it. */
  items: { feeItemId: string; name: string; bills: number; amount: string }[];
};

/** A contract whose charge differs from that of the period before. `new` had none then, `gone` has none now. */
export type ChangedContract = {
  propertyId: string;
  propertyCode: string;
  communityName: string;
  feeItemId: string;
  feeItemName: string;
  kind: 'new' | 'gone' | 'up' | 'down';
  amount: string;
  lastAmount: string;
};

/** How many contracts differ from the period before by more than `beyondPercent`, and those that differ most. */
export type PreviewChanges = {
  beyondPercent: number;
  counts: Record<ChangedContract['kind'] | 'same', number>;
  most: ChangedContract[];
};

/** What a run would post. */
export type RunPreview = BillingPreview & {
  month: Day;
  /** How many contracts are odd for which reason. */
  oddities: Partial<Record<OddityReason, number>>;
  /** Each of several months; a single one has no list. */
  months: PreviewedMonth[];
  /** Null where several months are billed at once: there is no one period before them. */
  changes: PreviewChanges | null;
  /** What the property is let off for being billed a whole year in advance, by fee item. */
  prepaidYear: { feeItemId: string; name: string; percent: string }[];
};

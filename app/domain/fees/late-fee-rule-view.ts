import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { LateFeeRule } from '#prisma/generated/client.ts';
import type { lateFeeStarts } from './late-fee-rule-fields.ts';

export type LateFeeRuleView = {
  id: string;
  /** In force for bills due from this day on. */
  validFrom: Day;
  graceDays: number;
  countsFrom: (typeof lateFeeStarts)[number];
  /** Of what is still owed, a day; percent as decimal text. */
  dailyPercent: string;
  /** Of the bill; percent as decimal text, null for no cap. */
  capPercent: string | null;
};

export function lateFeeRuleView(row: LateFeeRule): LateFeeRuleView {
  return {
    id: row.id,
    validFrom: dayOf(row.validFrom),
    graceDays: row.graceDays,
    countsFrom: row.countsFrom as LateFeeRuleView['countsFrom'],
    dailyPercent: row.dailyRate.times(100).toFixed(),
    capPercent: row.capPercent?.toFixed() ?? null,
  };
}

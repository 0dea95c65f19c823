import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { CycleMonths } from '#app/domain/billing/computation/fee-terms.ts';
import { CALENDAR_ANCHOR, periodOf } from '#app/domain/billing/computation/period-of.ts';
import { isMetered } from '#app/domain/fees/fee-item-input.ts';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import { type Day, isDay } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';

type FirstBillHintProps = {
  item: Pick<FeeItemView, 'kind' | 'cycleMonths' | 'timing'>;
  startsOn: string | undefined;
  today: Day;
};

/** What begins in the middle of a period has a first bill for a part of it; and where that period is billed already, no run comes by again. */
export function FirstBillHint({ item, startsOn = '', today }: FirstBillHintProps) {
  const { t, i18n } = useTranslation('fees');
  const format = useFormat();
  const { kind, cycleMonths, timing } = item;
  if (!isDay(startsOn) || cycleMonths === 0 || kind === 'shared' || isMetered(kind)) return null;
  const period = periodOf(cycleMonths as CycleMonths, CALENDAR_ANCHOR, startsOn);
  if (!period) return null;
  const month = timing === 'arrears' ? period.end : period.start;
  const isPart = startsOn > period.start;
  const isBegun = month <= today;
  if (!isPart && !isBegun) return null;
  const days = formatPeriod({ start: startsOn, end: period.end }, i18n.language);
  return (
    <p className="text-muted text-sm" aria-live="polite">
      {isPart && t(cycleMonths === 1 ? 'firstBill.partOfMonth' : 'firstBill.part', { days })}{' '}
      {isBegun && t('firstBill.begun', { month: format.month(month) })}
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';

/** `since 1 Jan 2024`, `1 Jan 2024 to 3 May 2025`: the days of a tenure as people say them. */
export function useTenureDays(): (tenure: { startsOn: Day | null; endsOn: Day | null }) => string {
  const { t } = useTranslation('people');
  const format = useFormat();
  return ({ startsOn, endsOn }) => {
    // People name the last day on which it was theirs.
    const until = endsOn && format.day(addDays(endsOn, -1));
    if (startsOn && until) return t('tenures.between', { from: format.day(startsOn), until });
    if (startsOn) return t('tenures.since', { day: format.day(startsOn) });
    return until ? t('tenures.until', { day: until }) : t('tenures.always');
  };
}

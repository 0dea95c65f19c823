import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { ListedRun } from '#app/domain/billing/list-billing-runs.ts';

type Months = Pick<ListedRun, 'month' | 'lastMonth'>;

/** How a run's months and place are said. */
export function useRunWords() {
  const { t } = useTranslation('runs');
  const format = useFormat();
  return {
    months: ({ month, lastMonth }: Months) =>
      month === lastMonth
        ? format.month(month)
        : t('range', { first: format.month(month), last: format.month(lastMonth) }),
    place: ({ community, property }: Pick<ListedRun, 'community' | 'property'>) =>
      property ? `${property.communityName} ${property.code}` : (community?.name ?? t('scope.company')),
  };
}

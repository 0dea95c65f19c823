import { useTranslation } from 'react-i18next';
import type { Filter } from '#app/components/table/filter.ts';

/** Chooses between what waits and what somebody set aside. */
export function useAsideFilter(): Filter[] {
  const { t } = useTranslation('payouts');
  return [
    {
      kind: 'select',
      name: 'show',
      label: t('unmatched.show'),
      options: [{ value: 'aside', label: t('unmatched.aside') }],
    },
  ];
}

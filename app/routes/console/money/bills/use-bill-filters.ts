import { useTranslation } from 'react-i18next';
import type { Filter } from '#app/components/table/filter.ts';

type Choice = { id: string; name: string };
export type BillChoices = { communities: readonly Choice[]; feeItems: readonly Choice[] };

/** A run or property that a link from elsewhere has narrowed the list to; the property with its code where it is known. */
type Narrowed = { run: string | null; property: string | null; propertyCode: string | undefined };

export function useBillFilters(
  { communities, feeItems }: BillChoices,
  { run, property, propertyCode }: Narrowed,
): Filter[] {
  const { t } = useTranslation('billing');
  const options = (choices: readonly Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { kind: 'search', name: 'q', label: t('bills.search') },
    {
      kind: 'select',
      name: 'status',
      label: t('bills.columns.status'),
      options: (['not_due', 'due', 'overdue', 'paid', 'void'] as const).map((value) => ({
        value,
        label: t(`bills.filters.${value}`),
      })),
    },
    {
      kind: 'select',
      name: 'community',
      label: t('bills.columns.community'),
      options: options(communities),
    },
    { kind: 'select', name: 'feeItem', label: t('bills.columns.feeItem'), options: options(feeItems) },
    { kind: 'month', name: 'month', label: t('bills.month') },
    // There while they are set, so that the other filters keep them and each can be taken off.
    ...only('run', t('bills.run'), run, t('bills.thisRun')),
    ...only('property', t('bills.columns.property'), property, propertyCode ?? t('bills.thisProperty')),
  ];
}

function only(name: string, label: string, value: string | null, text: string): Filter[] {
  return value ? [{ kind: 'select', name, label, options: [{ value, label: text }] }] : [];
}

import { useTranslation } from 'react-i18next';
import type { Filter } from '#app/components/table/filter.ts';
import type { MeterChoices } from '#app/domain/meters/list-meter-choices.ts';

const options = (choices: readonly { id: string; name: string }[]) =>
  choices.map(({ id, name }) => ({ value: id, label: name }));

/** By what meters are found: where they are, and what they count. Buildings are offered once a community is chosen. */
export function usePlaceFilters({ communities, buildings, feeItems }: MeterChoices): Filter[] {
  const { t } = useTranslation('meters');
  return [
    { kind: 'select', name: 'community', label: t('community'), options: options(communities) },
    ...(buildings.length > 0
      ? [{ kind: 'select' as const, name: 'building', label: t('building'), options: options(buildings) }]
      : []),
    { kind: 'select', name: 'feeItem', label: t('feeItem'), options: options(feeItems) },
  ];
}

import { useTranslation } from 'react-i18next';
import type { Filter } from '#app/components/table/filter.ts';
import { propertyKinds, propertyStatuses } from '#app/domain/properties/property-words.ts';

type Choice = { id: string; name: string };
export type PropertyChoices = { communities: readonly Choice[]; buildings: readonly Choice[] };

/** The building can be chosen once its community is. */
export function usePropertyFilters({ communities, buildings }: PropertyChoices): Filter[] {
  const { t } = useTranslation('people');
  const options = (choices: readonly Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { kind: 'search', name: 'q', label: t('properties.search') },
    {
      kind: 'select',
      name: 'community',
      label: t('properties.columns.community'),
      options: options(communities),
    },
    ...(buildings.length > 0
      ? [
          {
            kind: 'select' as const,
            name: 'building',
            label: t('properties.columns.building'),
            options: options(buildings),
          },
        ]
      : []),
    {
      kind: 'select',
      name: 'kind',
      label: t('properties.columns.kind'),
      options: propertyKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    {
      kind: 'select',
      name: 'status',
      label: t('properties.columns.status'),
      options: propertyStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
    },
  ];
}

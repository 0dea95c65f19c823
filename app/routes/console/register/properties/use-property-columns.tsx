import { useTranslation } from 'react-i18next';
import type { Column } from '#app/components/table/column.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ListedProperty } from '#app/domain/properties/list-properties.ts';
import { useArea } from './use-area.ts';

export function usePropertyColumns(currency: string): Column<ListedProperty>[] {
  const { t } = useTranslation('people');
  const format = useFormat();
  const area = useArea();
  return [
    {
      id: 'code',
      header: t('properties.columns.code'),
      sort: 'code',
      cell: ({ code, communityName }) => (
        <>
          {code} <span className="font-normal text-muted">{communityName}</span>
        </>
      ),
    },
    {
      id: 'owner',
      header: t('properties.columns.owner'),
      cell: ({ owners: [first, ...others] }) =>
        first ? (
          <>
            {first.name}
            {others.length > 0 && (
              <span className="text-muted"> {t('properties.moreOwners', { count: others.length + 1 })}</span>
            )}
          </>
        ) : (
          <span className="text-muted">{t('properties.noOwner')}</span>
        ),
      card: 'subtitle',
    },
    {
      id: 'phone',
      header: t('properties.columns.phone'),
      cell: ({ owners: [first] }) => first?.phone ?? '—',
      from: 'lg',
    },
    { id: 'kind', header: t('properties.columns.kind'), cell: ({ kind }) => t(`kinds.${kind}`), from: 'lg' },
    {
      id: 'area',
      header: t('properties.columns.area'),
      cell: ({ builtArea }) => area(builtArea) ?? '—',
      numeric: true,
      from: 'xl',
    },
    {
      id: 'status',
      header: t('properties.columns.status'),
      cell: ({ status }) => <Badge>{t(`statuses.${status}`)}</Badge>,
    },
    {
      id: 'open',
      header: t('properties.columns.open'),
      cell: ({ openAmount }) => (openAmount ? format.money(openAmount, currency) : '—'),
      numeric: true,
      card: 'aside',
    },
  ];
}

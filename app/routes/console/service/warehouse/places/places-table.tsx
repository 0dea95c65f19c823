import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { WarehouseView } from '#app/domain/warehouse/places/list-warehouses.ts';

type PlacesTableProps = {
  warehouses: readonly WarehouseView[];
  currency: string;
  /** Left out where nothing may be changed. */
  edit?: (warehouse: WarehouseView) => ReactNode;
  empty: ReactNode;
};

export function PlacesTable({ warehouses, currency, edit, empty }: PlacesTableProps) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  const stock = '/console/service/warehouse/stock?warehouse=';
  return (
    <DataTable
      label={t('tabs.places')}
      rows={warehouses}
      rowId={({ id }) => id}
      empty={empty}
      rowMenu={edit}
      columns={[
        {
          id: 'name',
          header: t('places.columns.name'),
          cell: ({ id, name, isActive }) => (
            <>
              <TextLink to={`${stock}${id}`}>{name}</TextLink> {!isActive && <Badge>{t('notInUse')}</Badge>}
            </>
          ),
        },
        {
          id: 'community',
          header: t('places.columns.community'),
          cell: ({ communityName }) => communityName ?? t('fields.everyWarehouse'),
          card: 'subtitle',
        },
        {
          id: 'keeper',
          header: t('places.columns.keeper'),
          cell: ({ keeperName }) => keeperName ?? t('fields.anyKeeper'),
        },
        {
          id: 'materials',
          header: t('places.columns.materials'),
          cell: ({ id, materials, low }) => (
            <>
              {format.number(materials)}{' '}
              {low > 0 && (
                <TextLink to={`${stock}${id}&low=yes`} className="text-warning text-xs">
                  {t('places.low', { count: low })}
                </TextLink>
              )}
            </>
          ),
          numeric: true,
        },
        {
          id: 'value',
          header: t('places.columns.value'),
          cell: ({ value }) => format.money(value, currency),
          numeric: true,
        },
      ]}
    />
  );
}

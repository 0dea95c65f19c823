import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { StocktakeView } from '#app/domain/warehouse/stocktakes/list-stocktakes.ts';
import { stocktakeStatuses } from '#app/domain/warehouse/stocktakes/stocktake-status.ts';
import { StocktakeStatusMark } from './stocktake-status-mark.tsx';

type StocktakesTableProps = {
  stocktakes: readonly StocktakeView[];
  page: { next: string | null; previous: string | null };
  warehouses: readonly { value: string; label: string }[];
  currency: string;
  empty: ReactNode;
};

export function StocktakesTable({ stocktakes, page, warehouses, currency, empty }: StocktakesTableProps) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  return (
    <DataTable
      label={t('tabs.stocktakes')}
      rows={stocktakes}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/service/warehouse/stocktakes/${id}`}
      page={page}
      empty={empty}
      filters={[
        {
          kind: 'select',
          name: 'status',
          label: t('fields.status'),
          options: stocktakeStatuses.map((value) => ({ value, label: t(`stocktakes.status.${value}`) })),
        },
        ...(warehouses.length > 1
          ? [
              {
                kind: 'select' as const,
                name: 'warehouse',
                label: t('fields.warehouse'),
                options: warehouses,
              },
            ]
          : []),
      ]}
      columns={[
        {
          id: 'number',
          header: t('stocktakes.columns.number'),
          cell: ({ number }) => <span className="figures">#{number.toString()}</span>,
          width: '5rem',
        },
        {
          id: 'warehouse',
          header: t('stocktakes.columns.warehouse'),
          cell: ({ warehouseName, note }) => (
            <>
              {warehouseName} <span className="text-muted">{note}</span>
            </>
          ),
          card: 'subtitle',
        },
        {
          id: 'created',
          header: t('stocktakes.columns.created'),
          cell: ({ createdAt }) => <span className="figures">{format.moment(createdAt)}</span>,
        },
        {
          id: 'progress',
          header: t('stocktakes.columns.progress'),
          cell: ({ counted, lines }) => t('stocktakes.progress', { counted, lines }),
          numeric: true,
        },
        {
          id: 'difference',
          header: t('stocktakes.columns.difference'),
          cell: ({ status, differenceValue }) =>
            status === 'counting' || status === 'cancelled' ? '—' : format.money(differenceValue, currency),
          numeric: true,
        },
        {
          id: 'status',
          header: t('fields.status'),
          cell: ({ status }) => <StocktakeStatusMark status={status} />,
          card: 'aside',
        },
      ]}
    />
  );
}

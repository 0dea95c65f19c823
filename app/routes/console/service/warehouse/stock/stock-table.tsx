import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { StockView } from '#app/domain/warehouse/stock/list-stock.ts';
import { useAmountOf } from '../use-amount-of.ts';

type StockTableProps = {
  stock: readonly StockView[];
  page: { next: string | null; previous: string | null };
  open: string | undefined;
  search: string;
  warehouses: readonly { value: string; label: string }[];
  currency: string;
  actions: ReactNode;
  empty: ReactNode;
};

export function StockTable(props: StockTableProps) {
  const { stock, page, open, search, warehouses, currency, actions, empty } = props;
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  const amountOf = useAmountOf();
  return (
    <DataTable
      label={t('tabs.stock')}
      rows={stock}
      rowId={({ warehouseId, materialId }) => `${warehouseId}/${materialId}`}
      rowTo={({ warehouseId, materialId }) =>
        `/console/service/warehouse/stock/${warehouseId}/${materialId}${search}`
      }
      openRow={open}
      page={page}
      actions={actions}
      filters={[
        { kind: 'search', name: 'q', label: t('stock.search') },
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
        {
          kind: 'select',
          name: 'low',
          label: t('stock.filter'),
          options: [{ value: 'yes', label: t('stock.lowOnly') }],
        },
      ]}
      empty={empty}
      columns={[
        {
          id: 'name',
          header: t('fields.material'),
          cell: ({ name, specification }) => (
            <>
              {name} <span className="text-muted">{specification}</span>
            </>
          ),
        },
        {
          id: 'code',
          header: t('fields.code'),
          cell: ({ code }) => <span className="figures text-muted">{code}</span>,
          from: 'lg',
        },
        {
          id: 'warehouse',
          header: t('fields.warehouse'),
          cell: ({ warehouseName, shelf }) => (
            <>
              {warehouseName} {shelf && <span className="text-muted">{shelf}</span>}
            </>
          ),
          card: 'subtitle',
        },
        {
          id: 'low',
          header: t('stock.filter'),
          cell: ({ isLow }) =>
            isLow && (
              <Status tone="warning" icon={TriangleAlert}>
                {t('stock.low')}
              </Status>
            ),
        },
        {
          id: 'quantity',
          header: t('fields.quantity'),
          cell: ({ quantity, unit }) => amountOf(quantity, unit),
          numeric: true,
          card: 'aside',
        },
        {
          id: 'value',
          header: t('fields.value'),
          cell: ({ value }) => format.money(value, currency),
          numeric: true,
        },
      ]}
    />
  );
}

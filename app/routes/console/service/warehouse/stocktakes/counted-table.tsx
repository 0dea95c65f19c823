import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { DataTable } from '#app/components/table/data-table.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { StocktakeDetail } from '#app/domain/warehouse/stocktakes/get-stocktake.ts';
import { useAmountOf } from '../use-amount-of.ts';

type CountedTableProps = { stocktake: StocktakeDetail; currency: string };

/** What was counted against what the books said, with what the differences are worth. */
export function CountedTable({ stocktake, currency }: CountedTableProps) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  const amountOf = useAmountOf();
  return (
    <div className="space-y-4">
      {(stocktake.status === 'posted' || stocktake.status === 'submitted') && (
        <div className="sm:max-w-xs">
          <StatTile label={t('stocktakes.total')} value={format.money(stocktake.differenceValue, currency)} />
        </div>
      )}
      <DataTable
        label={t('tabs.stocktakes')}
        rows={stocktake.lines}
        rowId={({ materialId }) => materialId}
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
            id: 'shelf',
            header: t('fields.shelf'),
            cell: ({ shelf, code }) => [shelf, code].filter(Boolean).join(' · '),
            card: 'subtitle',
          },
          {
            id: 'expected',
            header: t('stocktakes.expected'),
            cell: ({ expected, unit }) => amountOf(expected, unit),
            numeric: true,
          },
          {
            id: 'counted',
            header: t('stocktakes.counted'),
            cell: ({ counted, unit }) =>
              counted === null ? (
                <span className="text-muted">{t('stocktakes.notCounted')}</span>
              ) : (
                amountOf(counted, unit)
              ),
            numeric: true,
          },
          {
            id: 'difference',
            header: t('stocktakes.difference'),
            cell: ({ difference, differenceValue }) =>
              difference !== null &&
              difference !== '0' && (
                <span className={cn(difference.startsWith('-') ? 'text-danger' : 'text-positive')}>
                  {amountOf(difference, undefined, true)}
                  {stocktake.status !== 'posted' && differenceValue !== null && (
                    <span className="block text-xs">{format.money(differenceValue, currency)}</span>
                  )}
                </span>
              ),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { WarehouseView } from '#app/domain/warehouse/places/list-warehouses.ts';
import { minorDigits } from '#app/kernel/money.ts';

type StockFiguresProps = { warehouses: readonly WarehouseView[]; currency: string };

/** What all of it is worth, what runs out, and how the value is spread over the warehouses. */
export function StockFigures({ warehouses, currency }: StockFiguresProps) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  const filled = warehouses.filter(({ value }) => value > 0n);
  const low = warehouses.reduce((sum, one) => sum + one.low, 0);
  const value = warehouses.reduce((sum, one) => sum + one.value, 0n);
  return (
    <div className="grid gap-4 xl:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="grid max-w-2xl grid-cols-2 content-start gap-3 xl:grid-cols-1">
        <StatTile label={t('stock.tiles.value')} value={format.money(value, currency)} />
        <StatTile
          label={t('stock.tiles.low')}
          value={format.number(low)}
          to={low > 0 ? '/console/service/warehouse/stock?low=yes' : undefined}
        />
      </div>
      {filled.length > 1 && (
        <Card title={t('stock.chart')}>
          <BarChart
            label={t('stock.chartLabel')}
            height={150}
            rows={filled.map((one) => ({ name: one.name, value: Number(one.value) }))}
            series={[{ key: 'value', label: t('fields.value') }]}
            formatValue={(amount) => format.money(BigInt(Math.round(amount)), currency)}
            formatAxis={(amount) =>
              format.number(amount / 10 ** minorDigits(currency), { notation: 'compact' })
            }
          />
        </Card>
      )}
    </div>
  );
}

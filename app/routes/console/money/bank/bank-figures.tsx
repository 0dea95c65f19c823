import { useTranslation } from 'react-i18next';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BankFigures as Figures } from '#app/domain/bank/get-bank-figures.ts';

/** How far the bank's lines have been dealt with: what is open each way, and month by month. */
export function BankFigures({ figures, currency }: { figures: Figures; currency: string }) {
  const { t } = useTranslation('bank');
  const format = useFormat();
  const { open, matched, setAside, months } = figures;
  if (months.length === 0) return null;
  const lines = (count: number) => t('figures.count', { count });
  return (
    <div className="space-y-4">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <StatTile
          label={t('figures.openIn')}
          value={format.money(open.in.amount, currency)}
          note={lines(open.in.count)}
          to="/console/money/bank?status=open&direction=in"
        />
        <StatTile
          label={t('figures.openOut')}
          value={format.money(open.out.amount, currency)}
          note={lines(open.out.count)}
          to="/console/money/bank?status=open&direction=out"
        />
        <StatTile
          label={t('figures.matched')}
          value={format.number(matched)}
          to="/console/money/bank?status=matched"
        />
        <StatTile
          label={t('figures.setAside')}
          value={format.number(setAside)}
          to="/console/money/bank?status=set_aside"
        />
      </div>
      {months.length > 1 && (
        <Card title={t('figures.chart')}>
          <BarChart
            stacked
            label={t('figures.chart')}
            rows={months.map(({ month, ...sums }) => ({
              name: format.month(month),
              dealtWith: Number(sums.dealtWith),
              open: Number(sums.open),
            }))}
            series={[
              { key: 'dealtWith', label: t('figures.dealtWith') },
              { key: 'open', label: t('figures.open') },
            ]}
            formatValue={(value) => format.money(BigInt(Math.round(value)), currency)}
          />
        </Card>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MoneyFigures } from '#app/domain/dashboard/money-figures.ts';
import { toDateColumn } from '#app/kernel/dates.ts';
import { minorDigits } from '#app/kernel/money.ts';

type BilledChartProps = { months: MoneyFigures['months']; currency: string };

/** The year in bars: what was billed, and what came in. */
export function BilledChart({ months, currency }: BilledChartProps) {
  const { t, i18n } = useTranslation('today');
  const format = useFormat();
  // Charts draw plain numbers: minor units, which are exact far beyond what a company bills.
  const full = (minor: number) => format.money(BigInt(Math.round(minor)), currency);
  const short = (minor: number) =>
    format.number(minor / 10 ** minorDigits(currency), { notation: 'compact', maximumFractionDigits: 1 });
  // Twelve months have twelve names: the year would only crowd the axis.
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC' });
  const anything = months.some(({ billed, collected }) => billed !== 0n || collected !== 0n);
  return (
    <Card title={t('chart.title')} description={t('chart.description')}>
      {anything ? (
        <BarChart
          label={t('chart.title')}
          rows={months.map(({ month, billed, collected }) => ({
            name: monthName.format(toDateColumn(month)),
            billed: Number(billed),
            collected: Number(collected),
          }))}
          series={[
            { key: 'billed', label: t('chart.billed') },
            { key: 'collected', label: t('chart.collected') },
          ]}
          formatValue={full}
          formatAxis={short}
          height={280}
        />
      ) : (
        <p className="text-muted text-sm">{t('chart.empty')}</p>
      )}
    </Card>
  );
}

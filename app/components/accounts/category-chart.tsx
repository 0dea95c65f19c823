import { useTranslation } from 'react-i18next';
import type { CategorySums } from '#app/domain/public-accounts/period-figures.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import { useFormat } from '../use-format.ts';

/** So many bars still have room for their names. */
const mostCategories = 8;

/** What came in and went out by category, side by side. */
export function CategoryChart({
  categories,
  currency,
}: {
  categories: readonly CategorySums[];
  currency: string;
}) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  return (
    <BarChart
      label={t('period.chart')}
      rows={categories.slice(0, mostCategories).map((sums) => ({
        name: sums.category,
        in: Number(sums.in),
        out: Number(sums.out),
      }))}
      series={[
        { key: 'in', label: t('period.in') },
        { key: 'out', label: t('period.out') },
      ]}
      formatValue={(value) => format.money(BigInt(Math.round(value)), currency)}
    />
  );
}

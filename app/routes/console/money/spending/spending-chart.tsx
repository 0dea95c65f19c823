import { useTranslation } from 'react-i18next';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { SpendingFigures } from '#app/domain/spending/spending-figures.ts';

/** So many shades can be told apart. */
const mostSeries = 5;

/** What was spent month by month, the largest categories each for itself. */
export function SpendingChart({ figures, currency }: { figures: SpendingFigures; currency: string }) {
  const { t } = useTranslation('spending');
  const format = useFormat();
  const { months, categories, total } = figures;
  const own = categories.length > mostSeries ? categories.slice(0, mostSeries - 1) : categories;
  const rest = categories.slice(own.length);
  const series = [
    ...own.map(({ id, name }) => ({ key: id, label: name })),
    ...(rest.length > 0 ? [{ key: 'rest', label: t('figures.rest') }] : []),
  ];
  const rows = months.map((month, index) => ({
    name: format.month(month),
    ...Object.fromEntries(own.map(({ id, amounts }) => [id, Number(amounts[index] ?? 0n)])),
    ...(rest.length > 0 && {
      rest: rest.reduce((sum, { amounts }) => sum + Number(amounts[index] ?? 0n), 0),
    }),
  }));
  const money = (value: number) => format.money(BigInt(Math.round(value)), currency);
  const now = categories.reduce((sum, { amounts }) => sum + (amounts.at(-1) ?? 0n), 0n);
  const [largest] = categories;
  return (
    <div className="space-y-4">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <StatTile label={t('figures.total')} value={format.money(total, currency)} />
        <StatTile label={t('figures.month')} value={format.money(now, currency)} />
        <StatTile
          label={t('figures.average')}
          value={format.money(total / BigInt(months.length), currency)}
        />
        <StatTile
          label={t('figures.largest')}
          value={largest?.name ?? '—'}
          note={largest && format.money(largest.total, currency)}
        />
      </div>
      <Card title={t('figures.title')}>
        {categories.length === 0 ? (
          <p className="py-6 text-center text-muted text-sm">{t('figures.none')}</p>
        ) : (
          <BarChart stacked label={t('figures.label')} rows={rows} series={series} formatValue={money} />
        )}
      </Card>
    </div>
  );
}

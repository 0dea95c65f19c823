import { useTranslation } from 'react-i18next';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PreviewLine } from '#app/domain/billing/preview-of-run.ts';

/** So many bars still have room for their names. */
const mostItems = 8;

/** The largest fee items, this period beside the last. */
export function PreviewChart({ items, currency }: { items: readonly PreviewLine[]; currency: string }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const largest = [...items].sort((a, b) => Number(sizeOf(b) - sizeOf(a))).slice(0, mostItems);
  return (
    <Card title={t('chart.title')}>
      <BarChart
        label={t('chart.title')}
        rows={largest.map(({ name, amount, lastAmount }) => ({
          name,
          now: Number(amount),
          before: Number(lastAmount),
        }))}
        series={[
          { key: 'now', label: t('chart.now') },
          { key: 'before', label: t('chart.before') },
        ]}
        formatValue={(value) => format.money(BigInt(Math.round(value)), currency)}
      />
    </Card>
  );
}

function sizeOf({ amount, lastAmount }: PreviewLine): bigint {
  const [now, before] = [BigInt(amount), BigInt(lastAmount)];
  return now > before ? now : before;
}

import { useTranslation } from 'react-i18next';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ReadingView } from '#app/domain/meters/reading-view.ts';
import { roundQuantity } from './round-quantity.ts';
import { useQuantity } from './use-quantity.ts';

/** What was used between the readings that count, the latest on the right; twelve at most. */
export function MeterChart({ readings, unit }: { readings: readonly ReadingView[]; unit: string | null }) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const quantity = useQuantity();
  const counted = readings
    .filter(({ status }) => status === 'accepted')
    .slice(0, 12)
    .reverse();
  if (counted.length < 2) return <p className="text-muted text-sm">{t('reading.none')}</p>;
  const tell = (value: number) => quantity(roundQuantity(String(value)), unit);
  return (
    <BarChart
      label={t('chart')}
      height={170}
      series={[{ key: 'consumption', label: t('consumption') }]}
      rows={counted.slice(1).map(({ readOn, consumption }) => ({
        name: format.day(readOn),
        consumption: Number(consumption),
      }))}
      formatValue={tell}
      formatAxis={(value) => quantity(roundQuantity(String(value)), null)}
    />
  );
}

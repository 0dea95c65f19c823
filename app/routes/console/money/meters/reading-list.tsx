import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { ReadingView } from '#app/domain/meters/reading-view.ts';
import { useQuantity } from './use-quantity.ts';

/** The readings of a meter, the latest first. */
export function ReadingList({ readings, unit }: { readings: readonly ReadingView[]; unit: string | null }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const quantity = useQuantity();
  if (readings.length === 0) return <p className="text-muted text-sm">{t('meters.noReadings')}</p>;
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="text-left text-muted text-xs">
          <th scope="col" className="pb-1.5 font-medium">
            {t('meters.readOn')}
          </th>
          <th scope="col" className="pb-1.5 text-right font-medium">
            {t('meters.value')}
          </th>
          <th scope="col" className="pb-1.5 text-right font-medium">
            {t('meters.consumption')}
          </th>
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <tr key={reading.id} className="figures border-line border-t">
            <td className="py-2">{format.day(reading.readOn)}</td>
            <td className="py-2 text-right">{quantity(reading.value, null)}</td>
            <td className="py-2 text-right">{quantity(reading.consumption, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

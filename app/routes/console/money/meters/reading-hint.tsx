import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#app/kernel/dates.ts';
import { type ComparedMeter, compareReading } from './compare-reading.ts';
import { useQuantity } from './use-quantity.ts';

type ReadingHintProps = {
  typed: string;
  readOn: Day;
  meter: ComparedMeter;
  rolledOver?: boolean;
  unit: string | null;
};

/** What a typed value means beside the last one, and whether it will be held. */
export function ReadingHint({ typed, readOn, meter, rolledOver, unit }: ReadingHintProps) {
  const { t } = useTranslation('meters');
  const quantity = useQuantity();
  if (!meter.last) return null;
  const comparison = compareReading(typed, meter, readOn, rolledOver || null);
  const value = quantity(meter.last.value, null);
  const used = comparison && quantity(comparison.used, unit);
  const calm = comparison === null || comparison.says === 'used' || comparison.says === 'over';
  return (
    <p role="status" className="figures text-muted text-sm">
      {comparison === null || used === null ? (
        t('reading.lastWas', { value })
      ) : calm ? (
        t(comparison.says === 'over' ? 'reading.usedOver' : 'reading.used', { used, value })
      ) : (
        <span className="flex items-start gap-1.5 text-warning">
          <TriangleAlert aria-hidden className="mt-0.75 size-4 shrink-0" />
          {t(`reading.${comparison.says as 'fell'}`, { used, value })}
        </span>
      )}
    </p>
  );
}

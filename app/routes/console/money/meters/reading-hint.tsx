import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { compareReading } from './compare-reading.ts';
import { useQuantity } from './use-quantity.ts';

type ReadingHintProps = { typed: string; last: { value: string }; unit: string | null };

/** What a typed value means beside the last one. */
export function ReadingHint({ typed, last, unit }: ReadingHintProps) {
  const { t } = useTranslation('billing');
  const quantity = useQuantity();
  const comparison = compareReading(typed, last.value);
  return (
    <p role="status" className="figures text-muted text-sm">
      {comparison === null ? (
        t('meters.lastWas', { value: quantity(last.value, unit) })
      ) : comparison.fell ? (
        <span className="flex items-start gap-1.5 text-warning">
          <TriangleAlert aria-hidden className="mt-0.75 size-4 shrink-0" />
          {t('meters.fell', { value: quantity(last.value, unit) })}
        </span>
      ) : (
        t('meters.used', { used: quantity(comparison.used, unit), value: quantity(last.value, unit) })
      )}
    </p>
  );
}

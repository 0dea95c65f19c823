import { Link, useSearchParams } from '@remix-run/react';
import { Image } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MeterDetail } from '#app/domain/meters/get-meter.ts';
import type { ReadingView } from '#app/domain/meters/reading-view.ts';
import type { Day } from '#app/kernel/dates.ts';
import { CorrectReading } from './correct-reading.tsx';
import { OddityStatus, ReadingStatus } from './reading-status.tsx';
import { useQuantity } from './use-quantity.ts';

type ReadingListProps = {
  meter: MeterDetail;
  readings: readonly ReadingView[];
  next: Day | null;
  canCorrect: boolean;
};

/** The readings of a meter, the latest first, each with how it came about and what has become of it. */
export function ReadingList({ meter, readings, next, canCorrect }: ReadingListProps) {
  const { t } = useTranslation('meters');
  const [params] = useSearchParams();
  if (readings.length === 0) return <p className="text-muted text-sm">{t('reading.none')}</p>;
  const earlier = new URLSearchParams(params);
  if (next) earlier.set('until', next);
  return (
    <div className="space-y-3">
      <ul className="divide-y divide-line border-line border-y text-sm">
        {readings.map((reading) => (
          <ReadingEntry key={reading.id} reading={reading} meter={meter} canCorrect={canCorrect} />
        ))}
      </ul>
      {next && (
        <Link to={`?${earlier}`} preventScrollReset className="text-brand-text text-sm hover:underline">
          {t('reading.more')}
        </Link>
      )}
    </div>
  );
}

type ReadingEntryProps = { reading: ReadingView; meter: MeterDetail; canCorrect: boolean };

function ReadingEntry({ reading, meter, canCorrect }: ReadingEntryProps) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const quantity = useQuantity();
  const { status, oddity, source } = reading;
  const stands = status === 'accepted' || status === 'held';
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 py-2.5">
      <span className="figures text-ink">{format.day(reading.readOn)}</span>
      <span className={stands ? 'figures text-right' : 'figures text-right text-muted line-through'}>
        {quantity(reading.value, null)}
        <span className="ml-3 font-medium">{quantity(reading.consumption, meter.feeItem.unit)}</span>
      </span>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-xs">
        {t(`reading.source.${source}`)}
        {status !== 'accepted' && <ReadingStatus status={status} />}
        {oddity && status === 'held' && <OddityStatus oddity={oddity} />}
        {reading.rolledOver && <span>{t('reading.over')}</span>}
        {reading.hasPhoto && (
          <TextLink to={`/console/money/meters/readings/${reading.id}/photo`} reloadDocument target="_blank">
            <Image aria-hidden className="mr-1 inline size-3.5" />
            {t('reading.viewPhoto')}
          </TextLink>
        )}
        {reading.note && <span className="break-words">{reading.note}</span>}
      </span>
      <span className="text-right">
        {stands && canCorrect && (
          <CorrectReading
            reading={reading}
            isBilled={
              status === 'accepted' && meter.billedThrough !== null && reading.readOn <= meter.billedThrough
            }
            hasDial={meter.maxValue !== null}
          />
        )}
      </span>
    </li>
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { HeldReading } from '#app/domain/meters/list-held-readings.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { CorrectReading } from './correct-reading.tsx';
import { MeterPlace } from './meter-place.tsx';
import { OddityStatus } from './reading-status.tsx';
import { RejectReading } from './reject-reading.tsx';
import { useQuantity } from './use-quantity.ts';

/** A held reading beside the one before it and its photo, with what can be done about it. */
export function HeldEntry({ held, canDecide }: { held: HeldReading; canDecide: boolean }) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const quantity = useQuantity();
  const { reading, meter, before } = held;
  const used = quantity(reading.consumption, meter.feeItem.unit);
  const photo = `/console/money/meters/readings/${reading.id}/photo`;
  return (
    <li className="flex flex-wrap items-start gap-x-5 gap-y-3 border-line border-b px-4 py-4 text-sm last:border-b-0 sm:px-5">
      {reading.hasPhoto && (
        <a href={photo} target="_blank" rel="noreferrer" className="shrink-0">
          <img
            src={photo}
            alt={t('reading.photo')}
            loading="lazy"
            className="size-20 rounded-md border border-line object-cover"
          />
        </a>
      )}
      <div className="min-w-0 flex-1 basis-56 space-y-1">
        <p className="font-medium">
          <MeterPlace meter={meter} />
        </p>
        <p className="figures text-muted">
          <TextLink to={`/console/money/meters/${meter.id}`}>{meter.number}</TextLink> · {meter.feeItem.name}{' '}
          · {format.day(reading.readOn)}
        </p>
        {reading.oddity && <OddityStatus oddity={reading.oddity} />}
      </div>
      <div className="figures basis-40 space-y-1">
        <p className="font-semibold text-base">{quantity(reading.value, null)}</p>
        <p>{used}</p>
        {before && (
          <p className="text-muted">
            {t('held.before', { day: format.day(before.readOn), value: quantity(before.value, null) })}
          </p>
        )}
      </div>
      {canDecide && (
        <div className="flex flex-wrap gap-2">
          <ConfirmAction
            intent="release"
            trigger={
              <Button size="sm" variant="primary">
                {t('held.release')}
              </Button>
            }
            title={t('held.releaseTitle')}
            description={t('held.releaseText', { used })}
            confirmLabel={t('held.release')}
          >
            <input type="hidden" name="readingId" value={reading.id} />
          </ConfirmAction>
          <CorrectReading
            reading={reading}
            isBilled={false}
            hasDial={meter.maxValue !== null}
            look="secondary"
          />
          <RejectReading readingId={reading.id} />
        </div>
      )}
    </li>
  );
}

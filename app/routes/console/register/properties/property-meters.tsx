import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MeterView } from '#app/domain/meters/meter-view.ts';

/** The meters of a property with what they showed last. */
export function PropertyMeters({ meters }: { meters: readonly MeterView[] }) {
  const { t } = useTranslation('moves');
  const format = useFormat();
  return (
    <Card title={t('meterCard.title')}>
      {meters.length === 0 ? (
        <p className="text-muted text-sm">{t('meterCard.none')}</p>
      ) : (
        <ul className="-my-2 divide-y divide-line">
          {meters.map(({ id, number, feeItem, last }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2.5 text-sm">
              <TextLink to={`/console/money/meters/${id}`} className="min-w-0 flex-1 basis-40">
                {feeItem.name} · {number}
              </TextLink>
              <span className="figures text-muted">
                {last
                  ? t('meterCard.value', { value: last.value, day: format.day(last.readOn) })
                  : t('meterCard.noReading')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

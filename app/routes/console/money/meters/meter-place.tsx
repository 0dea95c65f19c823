import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import type { MeterView } from '#app/domain/meters/meter-view.ts';

/** Where a meter is: its property, or the place of a public one. */
export function MeterPlace({ meter }: { meter: Pick<MeterView, 'property' | 'site' | 'place'> }) {
  const { t } = useTranslation('meters');
  if (meter.property)
    return (
      <>
        {meter.property.code} <span className="text-muted">{meter.property.communityName}</span>
      </>
    );
  const { site, place } = meter;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Badge>{t('public')}</Badge>
      {[site?.buildingName, place].filter(Boolean).join(' · ')}
      <span className="text-muted">{site?.communityName}</span>
    </span>
  );
}

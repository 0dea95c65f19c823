import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MeterDetail } from '#app/domain/meters/get-meter.ts';
import { paths } from '../../paths.ts';
import { MeterPlace } from './meter-place.tsx';
import { roundQuantity } from './round-quantity.ts';
import { useQuantity } from './use-quantity.ts';

/** What is known of a meter; what most meters do not have is shown only where it is there. */
export function MeterFacts({ meter }: { meter: MeterDetail }) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const quantity = useQuantity();
  const { property, feeItem, replaces, replacedBy } = meter;
  const to = (id: string) => `/console/money/meters/${id}`;
  return (
    <DescriptionList
      items={[
        {
          label: t('site'),
          value: property ? (
            <TextLink to={paths.property(property.id)}>
              {property.communityName} {property.code}
            </TextLink>
          ) : (
            <MeterPlace meter={meter} />
          ),
        },
        ...(property && meter.place ? [{ label: t('place'), value: meter.place }] : []),
        {
          label: t('feeItem'),
          value: <TextLink to={paths.feeItem(feeItem.id)}>{feeItem.name}</TextLink>,
        },
        ...(meter.usualDaily
          ? [
              {
                label: t('usual'),
                value: t('perDay', { quantity: quantity(roundQuantity(meter.usualDaily), feeItem.unit) }),
                figures: true,
              },
            ]
          : []),
        ...(meter.billedThrough
          ? [{ label: t('billedThrough'), value: format.day(meter.billedThrough), figures: true }]
          : []),
        ...(meter.maxValue
          ? [{ label: t('maxValue'), value: quantity(meter.maxValue, null), figures: true }]
          : []),
        ...(meter.multiplier === '1'
          ? []
          : [{ label: t('multiplier'), value: quantity(meter.multiplier, null), figures: true }]),
        ...(meter.retiredOn
          ? [{ label: t('retiredOn'), value: format.day(meter.retiredOn), figures: true }]
          : []),
        ...(replaces
          ? [{ label: t('replaces'), value: <TextLink to={to(replaces.id)}>{replaces.number}</TextLink> }]
          : []),
        ...(replacedBy
          ? [
              {
                label: t('replacedBy'),
                value: <TextLink to={to(replacedBy.id)}>{replacedBy.number}</TextLink>,
              },
            ]
          : []),
      ]}
    />
  );
}

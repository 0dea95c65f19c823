import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PropertyDetail } from '#app/domain/properties/get-property.ts';
import { useArea } from './use-area.ts';

/** A building that is only numbered or lettered: `3`, `B2`; one with a name of its own needs no word before it. */
const BARE = /^[\p{Script=Latin}\d-]{1,8}$/u;

export function PropertyFacts({ property, currency }: { property: PropertyDetail; currency: string }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const area = useArea();
  const { community, building, entrance, parkingLot, parkingLevel } = property;
  const place = [
    building && (BARE.test(building) ? t('property.building', { name: building }) : building),
    entrance && (BARE.test(entrance) ? t('property.entrance', { name: entrance }) : entrance),
    property.room,
  ].filter(Boolean);
  const parking = [parkingLot, parkingLevel && t(`parkingLevels.${parkingLevel}`)].filter(Boolean);
  return (
    <Card title={t('property.facts')}>
      <DescriptionList
        items={[
          {
            label: t('property.community'),
            value: <TextLink to={`/console/properties?community=${community.id}`}>{community.name}</TextLink>,
          },
          { label: t('property.place'), value: place.join(' · ') },
          ...(property.kind === 'parking_space'
            ? [{ label: t('property.parking'), value: parking.join(' · ') || null }]
            : [
                { label: t('property.floor'), value: property.floor, figures: true },
                { label: t('property.layout'), value: property.layout },
              ]),
          { label: t('property.builtArea'), value: area(property.builtArea), figures: true },
          { label: t('property.innerArea'), value: area(property.innerArea), figures: true },
          ...(property.residents === null
            ? []
            : [{ label: t('propertyForm.residents'), value: property.residents, figures: true }]),
          ...(property.rent
            ? [{ label: t('property.rent'), value: format.money(property.rent, currency), figures: true }]
            : []),
        ]}
      />
    </Card>
  );
}

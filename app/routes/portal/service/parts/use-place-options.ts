import { useTranslation } from 'react-i18next';
import type { Option } from '#app/components/ui/select.tsx';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import type { ReportChoices } from '#app/domain/tickets/report/report-choices.ts';

/** Where it can be: the homes that the reader holds, then the public areas around them. Values are those of `reportSchema`. */
export function usePlaceOptions(
  frame: PortalFrame,
  communities: ReportChoices['communities'],
): { options: Option[]; chosen: string } {
  const { t } = useTranslation('service');
  const homes = frame.properties.filter(({ held }) => held);
  const options = [
    ...homes.map(({ id, title, communityName }) => ({
      value: `home:${id}`,
      label: `${communityName} ${title}`,
      group: t('place.homes'),
    })),
    ...communities.flatMap(({ id, name, buildings }) => [
      { value: `area:${id}`, label: t('place.whole', { community: name }), group: t('place.areas') },
      ...buildings.map((building) => ({
        value: `area:${id}:${building.id}`,
        label: `${name} ${building.name}`,
        group: t('place.areas'),
      })),
    ]),
  ];
  const wanted = homes.find(({ id }) => id === frame.propertyId) ?? homes[0];
  return { options, chosen: wanted ? `home:${wanted.id}` : (options[0]?.value ?? '') };
}

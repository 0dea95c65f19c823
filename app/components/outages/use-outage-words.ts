import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import { useHours } from '#app/components/use-hours.ts';
import type { OutagePlaceView } from '#app/domain/outages/outage-places.ts';
import { isBareName } from '#app/domain/portal/is-bare-name.ts';

/** How screens say where it is out, and for how long. */
export function useOutageWords() {
  const { t } = useTranslation('outages');
  const format = useFormat();
  const hours = useHours();
  const named = (building: string) => (isBareName(building) ? t('building', { name: building }) : building);
  return {
    named,
    places: (places: readonly OutagePlaceView[]) =>
      places.length === 0
        ? t('wholeCommunity')
        : format.list(
            places.map(({ building, entrance }) =>
              entrance === null ? named(building) : t('entranceOf', { building: named(building), entrance }),
            ),
          ),
    time: ({ startsAt, expectedEndAt }: { startsAt: Date; expectedEndAt: Date | null }) =>
      expectedEndAt
        ? t('fromUntil', {
            from: format.moment(startsAt),
            until:
              hours.dayOf(startsAt) === hours.dayOf(expectedEndAt)
                ? hours.at(expectedEndAt)
                : format.moment(expectedEndAt),
          })
        : t('from', { from: format.moment(startsAt) }),
  };
}

import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { isBareName } from './is-bare-name.ts';

export type PropertyPlace = {
  kind: string;
  code: string;
  room: string;
  building: string | null;
  entrance: string | null;
};

/**
 * A property as people say it: `3 号楼 1 单元 501 室`, `Building 3, entrance 1, 501`. Parts that have names of their own (`紫竹苑`, `北门`)
 * keep them; what stands in no building goes by its code.
 */
export function propertyTitle(place: PropertyPlace, language: Language): string {
  const t = translator(language, 'portal');
  const { kind, code, room, building, entrance } = place;
  if (kind === 'parking_space') return t('property.parkingSpace', { code });
  if (kind === 'storage_room') return t('property.storageRoom', { code });
  if (building === null) return code;
  const parts = [
    isBareName(building) ? t('property.building', { name: building }) : building,
    entrance === null ? null : isBareName(entrance) ? t('property.entrance', { name: entrance }) : entrance,
    isBareName(room) ? t('property.room', { name: room }) : room,
  ];
  return parts.filter((part) => part !== null).join(t('property.separator'));
}

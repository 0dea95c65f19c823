import { communityOf } from './read-community.ts';
import { yesOrNo } from './register-codes.ts';
import { keyOf, type RegisterState } from './register-state.ts';
import type { RowReader } from './row-reader.ts';

/** A row of the list of buildings and entrances: an entrance, or a building without one. */
export function readBuilding(reader: RowReader, state: RegisterState): void {
  const community = communityOf(reader, state);
  const building = reader.requiredKey('building');
  const entrance = entranceOf(reader);
  const floors = reader.integer('floors', 1, 300);
  const hasLift = reader.code('lift', yesOrNo);
  if (building === null) return;
  const seen = state.buildings.get(keyOf(community, building))?.get(entrance ?? '');
  if (seen) {
    reader.issue('error', entrance === null ? 'building' : 'entrance', 'duplicate_entrance', {
      value: [building, entrance].filter(Boolean).join('-'),
      other: seen.row,
    });
    return;
  }
  tellBuilding(reader, state, { community, building, entrance, floors, hasLift });
}

export type BuildingPlace = {
  community: string | null;
  building: string;
  entrance: string | null;
  floors: number | null;
  hasLift: boolean | null;
};

/** Tells of a building and of an entrance, each where it is new. What is known of the building is what its first row said. */
export function tellBuilding(reader: RowReader, state: RegisterState, place: BuildingPlace): void {
  const { community, building, entrance, floors, hasLift } = place;
  const key = keyOf(community, building);
  let entrances = state.buildings.get(key);
  if (!entrances) {
    entrances = new Map();
    state.buildings.set(key, entrances);
    state.emit(reader, { entity: 'building', data: { community, name: building, floors, hasLift } });
  }
  if (entrances.has(entrance ?? '')) return;
  entrances.set(entrance ?? '', { sheet: reader.sheet, row: reader.row });
  if (entrance === null) return;
  state.emit(reader, { entity: 'entrance', data: { community, building, name: entrance, floors, hasLift } });
}

/** `0` stands for a shop at the street, which has no entrance. */
export function entranceOf(reader: RowReader): string | null {
  const entrance = reader.key('entrance');
  return entrance === '0' ? null : entrance;
}

import { plainText } from './cell-values.ts';
import { type BuildingPlace, entranceOf, tellBuilding } from './read-building.ts';
import { communityOf } from './read-community.ts';
import { propertyKinds, yesOrNo } from './register-codes.ts';
import type { PropertyKind } from './register-row.ts';
import { keyOf, type RegisterState } from './register-state.ts';
import type { RowReader } from './row-reader.ts';

export type PlacedProperty = BuildingPlace & { room: string; code: string; kind: PropertyKind };

/** `3-1-1201`, `3栋1单元1201室`: building, entrance and room in one cell. */
const FULL = /^(.+?)(?:-|号楼|栋|幢|座)(.+?)(?:-|单元)(.+?)室?$/;
const SHORT = /^([^-]+)-([^-]+)$/;

/**
 * Where the property of a row is. A building that has no column may stand in the room's cell. Null where a part is missing, with the
 * issue logged. Buildings are told of here where the file has no list of them.
 */
export function propertyPlace(reader: RowReader, state: RegisterState): PlacedProperty | null {
  const community = communityOf(reader, state);
  let room = reader.requiredKey('room');
  let building: string | null = null;
  let entrance = entranceOf(reader);
  let street = reader.has('entrance') && entrance === null;
  if (reader.has('building')) building = reader.requiredKey('building');
  else if (room !== null) {
    const full = FULL.exec(plainText(room));
    const short = SHORT.exec(room);
    if (full) {
      [building, room] = [full[1] as string, full[3] as string];
      entrance = full[2] === '0' ? null : (full[2] as string);
      street = entrance === null;
    } else if (short) [building, room] = [short[1] as string, short[2] as string];
    else reader.issue('error', 'room', 'required', { field: 'building' });
  }
  const floors = reader.integer('floors', 1, 300);
  const hasLift = reader.code('lift', yesOrNo);
  const kind = reader.code('propertyKind', propertyKinds) ?? (street ? 'shop' : 'dwelling');
  if (room === null || building === null) return null;

  const place = { community, building, entrance, floors, hasLift };
  if (state.declared.has('buildings')) checkBuilding(reader, state, place);
  else tellBuilding(reader, state, place);
  const code =
    entrance !== null
      ? `${building}-${entrance}-${room}`
      : street
        ? `${building}-0-${room}`
        : `${building}-${room}`;
  return { ...place, room, code, kind };
}

function checkBuilding(reader: RowReader, state: RegisterState, place: BuildingPlace): void {
  const { community, building, entrance } = place;
  // A list of buildings without communities is about the one into which everything is imported.
  const entrances =
    state.buildings.get(keyOf(community, building)) ?? state.buildings.get(keyOf(null, building));
  if (!entrances) reader.issue('error', 'building', 'unknown_building', { value: building });
  else if (entrance !== null && !entrances.has(entrance)) {
    reader.issue('error', 'entrance', 'unknown_building', { value: `${building}-${entrance}` });
  }
}

import { communityOf } from './read-community.ts';
import { numberRef } from './read-person.ts';
import { parkingLevels, parkingTerms, vehicleKinds } from './register-codes.ts';
import { keyOf, type RegisterState } from './register-state.ts';
import type { RowReader } from './row-reader.ts';

/** The end that people write for a space that was sold and so has none. */
const NO_END = '2037-01-01';

/** A row of the list of parking spaces: a space, who has it on which terms, and the vehicle in it. */
export function readParkingSpace(reader: RowReader, state: RegisterState): void {
  const community = communityOf(reader, state);
  const lot = reader.key('lot');
  const number = reader.requiredKey('spaceNumber');
  const level = reader.code('level', parkingLevels);
  const area = reader.area('area', '1');
  const owner = reader.key('ownerNumber');
  const terms = reader.code('terms', parkingTerms);
  const startsOn = reader.day('startsOn');
  const endsOn = reader.day('endsOn');
  const plate =
    reader
      .key('plate', 20)
      ?.replace(/[\s·•-]/g, '')
      .toUpperCase() ?? null;
  const brand = reader.text('brand', 60);
  const vehicleKind = reader.code('vehicleKind', vehicleKinds) ?? 'car';
  const color = reader.text('color', 30);
  if (number === null) return;

  const code = lot === null ? number : `${lot}-${number}`;
  const key = keyOf(community, 'parking_space', code);
  const seen = state.properties.get(key);
  const at = { sheet: reader.sheet, row: reader.row };
  if (seen) reader.issue('error', 'spaceNumber', 'duplicate_room', { value: code, other: seen.row });
  else state.properties.set(key, { row: reader.row, signature: 0, ownerRef: null, people: '' });
  if (owner !== null && terms === null && reader.has('terms') && !reader.failed) {
    reader.issue('error', 'terms', 'required', { field: 'terms' });
  }
  if (owner === null && terms !== null) reader.issue('error', 'ownerNumber', 'owner_missing');
  if (startsOn !== null && endsOn !== null && endsOn <= startsOn)
    reader.issue('error', 'endsOn', 'ends_before_start');
  const known = owner !== null && state.people.has(owner);
  if (owner !== null && !known) reader.issue('warning', 'ownerNumber', 'unknown_owner', { value: owner });
  if (plate !== null) {
    const parked = state.plates.get(plate);
    if (parked) reader.issue('error', 'plate', 'duplicate_plate', { value: plate, other: parked.row });
    else state.plates.set(plate, at);
  }
  if (reader.failed) return;

  const place = { community, propertyKind: 'parking_space' as const, propertyCode: code };
  const personRef = known ? numberRef(owner) : null;
  state.emit(reader, {
    entity: 'property',
    data: {
      community,
      kind: 'parking_space',
      code,
      building: null,
      entrance: null,
      room: number,
      floor: null,
      layout: null,
      builtArea: area,
      innerArea: null,
      rent: null,
      status: terms === 'rented' ? 'let' : terms === 'sold' || personRef !== null ? 'sold' : 'free',
      parking: { lot, level },
    },
  });
  if (personRef !== null) {
    const sold = terms !== 'rented';
    state.emit(reader, {
      entity: 'tenure',
      data: {
        ...place,
        personRef,
        kind: sold ? 'owner' : 'renter',
        startsOn,
        endsOn: sold && endsOn === NO_END ? null : endsOn,
      },
    });
  }
  if (plate !== null) {
    state.emit(reader, {
      entity: 'vehicle',
      data: { ...place, personRef, plate, brand, kind: vehicleKind, color },
    });
  }
}

import { propertyPlace } from './property-place.ts';
import { readFees } from './read-fees.ts';
import { readPeople } from './read-people.ts';
import { propertyStatuses, statusesWithOwner } from './register-codes.ts';
import { keyOf, type RegisterState, type SeenProperty, signatureOf } from './register-state.ts';
import type { RowReader } from './row-reader.ts';

/**
 * A row of the list of properties. It may name owners by their numbers, or hold a person itself; then the other people of the
 * property follow in rows of their own that repeat what is said of the property.
 */
export function readProperty(reader: RowReader, state: RegisterState): void {
  const place = propertyPlace(reader, state);
  const floor = reader.integer('floor', -20, 300);
  const layout = reader.text('layout', 60);
  const builtArea = reader.area('builtArea');
  const innerArea = reader.area('innerArea', '0');
  const rent = reader.money('rent');
  const status = reader.code('status', propertyStatuses);
  if (place === null) return;

  const { community, building, entrance, room, code, kind } = place;
  const key = keyOf(community, kind, code);
  const signature = signatureOf(keyOf(String(floor), layout, builtArea, innerArea, String(rent), status));
  const first = state.properties.get(key);
  const seen: SeenProperty = first ?? {
    row: reader.row,
    signature,
    ownerRef: null,
    people: '',
  };
  const again = first !== undefined;
  if (again && !reader.has('personName')) {
    reader.issue('error', 'room', 'duplicate_room', { value: code, other: seen.row });
    return;
  }
  if (again && seen.signature !== signature) {
    reader.issue('error', 'room', 'room_differs', { value: code, other: seen.row });
  }
  state.properties.set(key, seen);
  // The property itself goes first: tenures refer to it.
  const emit = () => {
    if (again) return;
    state.emit(reader, {
      entity: 'property',
      data: {
        community,
        kind,
        code,
        building,
        entrance,
        room,
        floor,
        layout,
        builtArea,
        innerArea,
        rent: rent === null || rent === 0n ? null : String(rent),
        status,
        parking: null,
      },
    });
  };
  const at = { community, propertyKind: kind, propertyCode: code };
  const people = readPeople(reader, state, at, seen, again);
  const ownersAsked = reader.has('personName') || reader.has('ownerNumbers');
  if (status === 'unsold' && people.named) {
    reader.issue('error', reader.has('personName') ? 'personName' : 'ownerNumbers', 'unsold_with_owner');
  } else if (status !== null && statusesWithOwner.has(status) && ownersAsked && !people.named && !again) {
    reader.issue('error', reader.has('personName') ? 'personName' : 'ownerNumbers', 'owner_missing');
  }
  const fees = again ? [] : readFees(reader, state, at);
  if (reader.failed) return;
  emit();
  for (const fact of [...people.facts, ...fees]) state.emit(reader, fact);
}

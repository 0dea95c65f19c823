import { plainText, tidyText } from './cell-values.ts';
import { noteIdentity, numberRef, rowRef } from './read-person.ts';
import { genders, personKinds } from './register-codes.ts';
import type { PersonKind, PropertyPlace, RegisterFact } from './register-row.ts';
import { keyOf, type RegisterState, type SeenProperty } from './register-state.ts';
import type { RowReader } from './row-reader.ts';

const SEPARATOR = '\u001f';

type Found = { named: boolean; facts: RegisterFact[] };

/** Several owners in a cell. A comma within a Western name (`Smith, John`) does not part two people. */
const BETWEEN = /[，、;；]|,(?=[^A-Za-z]*\p{Script=Han})/u;

/**
 * The people of a row's property: owners by the numbers of the list of owners, with those who belong to them, or the person that the
 * row itself holds. An unknown number is a warning: templates in use refer to owners that nobody entered, and a property is of
 * use without its owner; it is then imported without.
 */
export function readPeople(
  reader: RowReader,
  state: RegisterState,
  at: PropertyPlace,
  property: SeenProperty,
  again: boolean,
): Found {
  const numbers = reader.list('ownerNumbers', /[#,、;\s]+/).filter((number) => number !== '0');
  const name = reader.text('personName', 200);
  if (name !== null && !state.declared.has('people'))
    return personOfRow(reader, state, at, property, again, name, numbers[0] ?? null);
  const facts: RegisterFact[] = [];
  for (const number of numbers) {
    if (!state.people.has(number)) {
      reader.issue('warning', 'ownerNumbers', 'unknown_owner', { value: number });
      continue;
    }
    const members = state.membersByOwner.get(number) ?? [];
    for (const { ref, kind } of [{ ref: numberRef(number), kind: 'owner' as const }, ...members]) {
      facts.push(tenure(at, ref, kind));
    }
  }
  if (numbers.length === 0 && name !== null)
    return personOfRow(reader, state, at, property, again, name, null);
  return { named: numbers.length > 0, facts };
}

function personOfRow(
  reader: RowReader,
  state: RegisterState,
  at: PropertyPlace,
  property: SeenProperty,
  again: boolean,
  text: string,
  number: string | null,
): Found {
  const kind =
    reader.code('personKind', personKinds) ?? (again && property.ownerRef ? 'household_member' : 'owner');
  const gender = reader.code('gender', genders);
  const email = reader.email('email');
  const names = text.split(BETWEEN).map(tidyText).filter(Boolean);
  const phones = partsFor(names, reader.key('phone', 200));
  const identities = partsFor(names, reader.key('identityNumber', 200));
  if (kind !== 'owner' && property.ownerRef === null) {
    reader.issue('error', 'personKind', 'member_before_owner');
    return { named: true, facts: [] };
  }
  const facts = names.flatMap((name, position): RegisterFact[] => {
    const phone = reader.phoneIn('phone', phones[position] ?? '');
    const identityNumber = reader.identityNumberIn(
      'identityNumber',
      identities[position] ?? '',
      reader.digitsLost('identityNumber') && names.length === 1,
    );
    const known = knownRef(state, name, phone, identityNumber, number);
    const ref = known ?? (number !== null && position === 0 ? numberRef(number) : rowRef(reader, position));
    if (property.people.split(SEPARATOR).includes(ref)) {
      reader.issue('error', 'personName', 'duplicate_room', {
        value: `${at.propertyCode} ${name}`,
        other: property.row,
      });
      return [];
    }
    property.people += ref + SEPARATOR;
    const ownerRef = kind === 'owner' ? null : property.ownerRef;
    if (kind === 'owner') property.ownerRef ??= ref;
    if (known !== undefined) return [tenure(at, ref, kind)];
    noteIdentity(reader, state, identityNumber, name);
    remember(state, ref, name, phone, identityNumber, number, reader);
    const person = {
      ref,
      number: position === 0 ? number : null,
      name,
      gender: names.length === 1 ? gender : null,
      phone,
      email: position === 0 ? email : null,
      identityNumber,
      kind,
      ownerRef,
    };
    return [{ entity: 'person', data: person }, tenure(at, ref, kind)];
  });
  return { named: names.length > 0, facts };
}

/** One part for each name, or the whole for the first. */
function partsFor(names: readonly string[], text: string | null): string[] {
  if (text === null) return [];
  const parts = text.split(/[,、;/]/).map(plainText);
  return parts.length === names.length ? parts : names.length === 1 ? [text] : [parts[0] ?? ''];
}

/** Somebody met before: by number, or by name together with phone or identity number. A name alone is nobody in particular. */
function knownRef(
  state: RegisterState,
  name: string,
  phone: string | null,
  identityNumber: string | null,
  number: string | null,
): string | undefined {
  if (number !== null) return state.people.has(number) ? numberRef(number) : undefined;
  return (
    (identityNumber === null ? undefined : state.peopleByContact.get(keyOf(name, identityNumber))) ??
    (phone === null ? undefined : state.peopleByContact.get(keyOf(name, phone)))
  );
}

function remember(
  state: RegisterState,
  ref: string,
  name: string,
  phone: string | null,
  identityNumber: string | null,
  number: string | null,
  reader: RowReader,
): void {
  if (number !== null) state.people.set(number, { sheet: reader.sheet, row: reader.row });
  if (phone !== null) state.peopleByContact.set(keyOf(name, phone), ref);
  if (identityNumber !== null) state.peopleByContact.set(keyOf(name, identityNumber), ref);
}

function tenure(at: PropertyPlace, personRef: string, kind: PersonKind): RegisterFact {
  return { entity: 'tenure', data: { ...at, personRef, kind, startsOn: null, endsOn: null } };
}

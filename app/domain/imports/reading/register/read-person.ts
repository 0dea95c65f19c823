import { genders, personKinds } from './register-codes.ts';
import type { RegisterState } from './register-state.ts';
import type { RowReader } from './row-reader.ts';

/** A row of the list of owners, household members and renters. */
export function readPerson(reader: RowReader, state: RegisterState): void {
  const name = reader.requiredText('personName', 100);
  const kind = reader.code('personKind', personKinds) ?? 'owner';
  const ownerNumber = reader.key('ownerNumber');
  // An owner without a number of his own column has the one by which others refer to him.
  const number = reader.key('personNumber') ?? (kind === 'owner' ? ownerNumber : null);
  const gender = reader.code('gender', genders);
  const phone = reader.phone('phone');
  const email = reader.email('email');
  const identityNumber = reader.identityNumber('identityNumber');
  noteIdentity(reader, state, identityNumber, name);

  const at = { sheet: reader.sheet, row: reader.row };
  const ref = number === null ? rowRef(reader, 0) : numberRef(number);
  if (number !== null) {
    const seen = state.people.get(number);
    if (seen) reader.issue('error', 'personNumber', 'duplicate_person', { value: number, other: seen.row });
    else state.people.set(number, at);
  }
  let ownerRef: string | null = null;
  if (kind !== 'owner') {
    if (ownerNumber === null) reader.issue('error', 'ownerNumber', 'owner_missing');
    else {
      ownerRef = numberRef(ownerNumber);
      const members = state.membersByOwner.get(ownerNumber);
      if (members) members.push({ ref, kind });
      else state.membersByOwner.set(ownerNumber, [{ ref, kind }]);
      if (!state.people.has(ownerNumber)) {
        const column = reader.columns.get('ownerNumber') ?? null;
        state.awaitedOwners.push({ ...at, column, number: ownerNumber });
      }
    }
  }
  if (reader.failed || name === null) return;
  state.emit(reader, {
    entity: 'person',
    data: { ref, number, name, gender, phone, email, identityNumber, kind, ownerRef },
  });
}

export function numberRef(number: string): string {
  return `n:${number}`;
}

/** Names a person by the row that told of him; `position` tells those of one row apart. */
export function rowRef(reader: RowReader, position: number): string {
  return `r:${reader.sheet}:${reader.row}:${position}`;
}

/** Two people with one identity number: a slip, or a template's sample. Worth a look, no reason to stop. */
export function noteIdentity(
  reader: RowReader,
  state: RegisterState,
  identityNumber: string | null,
  name: string | null,
): void {
  if (identityNumber === null || name === null) return;
  const seen = state.peopleByIdentity.get(identityNumber);
  if (!seen) state.peopleByIdentity.set(identityNumber, { sheet: reader.sheet, row: reader.row, name });
  else if (seen.name !== name)
    reader.issue('warning', 'identityNumber', 'identity_repeated', { other: seen.row });
}

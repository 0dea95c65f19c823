import type { RegisterState } from './register-state.ts';
import type { RowReader } from './row-reader.ts';

/** A row of a list of communities. */
export function readCommunity(reader: RowReader, state: RegisterState): void {
  const name = reader.requiredText('community', 100);
  const city = reader.text('city', 100);
  const district = reader.text('district', 100);
  const address = reader.text('address');
  if (name === null) return;
  const seen = state.communities.get(name);
  if (seen) reader.issue('error', 'community', 'duplicate_community', { value: name, other: seen.row });
  else state.communities.set(name, { sheet: reader.sheet, row: reader.row });
  if (!reader.failed) state.emit(reader, { entity: 'community', data: { name, city, district, address } });
}

/** The community that a row of another list names, told of once. Null where the file leaves it to the import. */
export function communityOf(reader: RowReader, state: RegisterState): string | null {
  const name = reader.text('community', 100);
  if (name !== null && !state.communities.has(name)) {
    state.communities.set(name, { sheet: reader.sheet, row: reader.row });
    state.emit(reader, { entity: 'community', data: { name, city: null, district: null, address: null } });
  }
  return name;
}

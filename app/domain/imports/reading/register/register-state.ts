import type { PersonKind, RegisterFact, RegisterRow } from './register-row.ts';
import type { RegisterTarget } from './register-targets.ts';

/**
 * A property that the file has told of: where, and who has been named for it so far. There are as many of these as properties, so they
 * are small: `signature` is a hash of what was said of it, `people` their refs in one text.
 */
export type SeenProperty = { row: number; signature: number; ownerRef: string | null; people: string };

/** A place in the file. */
export type SeenAt = { sheet: string; row: number };

/**
 * What has been read so far, as far as later rows are checked against it. This is what grows with the file: about 300 bytes for a
 * property with its owner.
 */
export class RegisterState {
  readonly communities = new Map<string, SeenAt>();
  /** Community and building; its entrances with the row that told of them. */
  readonly buildings = new Map<string, Map<string, SeenAt>>();
  readonly properties = new Map<string, SeenProperty>();
  /** Numbered people. */
  readonly people = new Map<string, SeenAt>();
  /** People without a number, by name and phone or identity number. */
  readonly peopleByContact = new Map<string, string>();
  readonly peopleByIdentity = new Map<string, SeenAt & { name: string }>();
  /** Household members, renters and others by the number of their owner. */
  readonly membersByOwner = new Map<string, { ref: string; kind: PersonKind }[]>();
  /** Members whose owner may stand further down. */
  readonly awaitedOwners: (SeenAt & { column: number | null; number: string })[] = [];
  /** Fee numbers, and their names, by either. */
  readonly fees = new Map<string, { number: string; startsOn: string | null }>();
  readonly feeRows = new Map<string, SeenAt>();
  readonly plates = new Map<string, SeenAt>();

  #rows: RegisterRow[] = [];

  /** `declared`: the targets that have a sheet of their own in this file, to which other sheets must agree. */
  constructor(readonly declared: ReadonlySet<RegisterTarget>) {}

  emit(at: SeenAt, fact: RegisterFact): void {
    this.#rows.push({ ...fact, sheet: at.sheet, row: at.row });
  }

  take(): RegisterRow[] {
    const taken = this.#rows;
    this.#rows = [];
    return taken;
  }
}

/** A key of several parts that no typed text can forge. */
export function keyOf(...parts: (string | null)[]): string {
  return parts.map((part) => part ?? '').join('\u001f');
}

/** FNV-1a, 32 bits. */
export function signatureOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

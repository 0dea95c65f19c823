/** An identity number as a screen shows it: as long as most of them are, with its last four characters. Null where none is known. */
export function maskIdentity(tail: string | null): string | null {
  return tail === null ? null : tail.padStart(18, '*');
}

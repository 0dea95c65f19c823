import { createHash } from 'node:crypto';
import type { ParsedLine } from './parsed-statement.ts';

/**
 * What makes each line itself, in the order given: the bank's own reference where it has one, else all that it says. Lines that say the same on one day are
 * told apart by which of them they are, so that two equal transfers are two, and a file that overlaps with another doubles neither.
 */
export function fingerprintLines(lines: readonly ParsedLine[], account: string | null): string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const said = line.bankReference
      ? [line.bankReference]
      : [line.counterparty, line.counterpartyAccount, line.purpose];
    const key = JSON.stringify([account, line.bookedOn, line.amount.toString(), ...said]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return createHash('sha256').update(`${key} ${nth}`).digest('base64url');
  });
}

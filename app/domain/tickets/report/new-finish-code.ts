import { randomInt } from 'node:crypto';

/** Four digits that the owner tells the worker when the work is done. */
export function newFinishCode(): string {
  return String(randomInt(10_000)).padStart(4, '0');
}

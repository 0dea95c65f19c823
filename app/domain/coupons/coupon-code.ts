import { randomInt } from 'node:crypto';

/** No letters or digits that are taken for each other when read aloud. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** What a coupon is called: `K7QM-2XVD-9HRT`. Hard to guess, easy to read out. */
export function couponCode(): string {
  const part = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${part()}-${part()}-${part()}`;
}

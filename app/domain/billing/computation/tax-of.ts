import { divideRounded } from '#app/kernel/money.ts';
import { readDecimal } from './decimal-text.ts';
import type { TaxTerms } from './fee-terms.ts';

/** The tax that is held in an amount (`inside`), or comes on top of it, in minor units, rounded half up. */
export function taxOf(amount: bigint, tax: TaxTerms | null | undefined): bigint {
  if (!tax) return 0n;
  const rate = readDecimal(tax.rate);
  const one = 10n ** BigInt(rate.scale);
  return divideRounded(amount * rate.digits, tax.mode === 'inside' ? one + rate.digits : one, 'half_up');
}

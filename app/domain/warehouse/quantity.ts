import { z } from 'zod';
import { parseDecimal } from '#app/kernel/money.ts';

/** Quantities are counted in ten-thousandths of the material's unit: exact, as the database keeps them. */
const scale = 4;
const one = 10n ** BigInt(scale);

/** `"12.5"` in ten-thousandths. Null where it is no plain number, or finer than that. */
export function parseQuantity(text: string): bigint | null {
  const value = parseDecimal(text);
  if (!value || value.scale > 12) return null;
  const excess = value.scale - scale;
  if (excess <= 0) return value.digits * 10n ** BigInt(-excess);
  const divisor = 10n ** BigInt(excess);
  return value.digits % divisor === 0n ? value.digits / divisor : null;
}

/** As the database wrote it, which is never finer than it keeps. */
export function storedQuantity(text: string): bigint {
  const quantity = parseQuantity(text);
  if (quantity === null) throw new RangeError(`no quantity: ${text}`);
  return quantity;
}

/** `12.5`, without zeros at its end. */
export function quantityText(quantity: bigint): string {
  const magnitude = quantity < 0n ? -quantity : quantity;
  const fraction = (magnitude % one).toString().padStart(scale, '0').replace(/0+$/, '');
  return `${quantity < 0n ? '-' : ''}${magnitude / one}${fraction && `.${fraction}`}`;
}

/** How many, for people who type it: text in, ten-thousandths out. */
function quantity(accepts: (value: bigint) => boolean) {
  return z
    .string()
    .trim()
    .min(1, 'required')
    .max(20, 'invalid_number')
    .transform((text, context) => {
      const value = parseQuantity(text.normalize('NFKC').replaceAll(',', ''));
      // More than a hundred million of anything is a slip of the finger.
      if (value !== null && accepts(value) && value < 100_000_000n * one) return value;
      context.addIssue({ code: 'custom', message: 'invalid_number' });
      return z.NEVER;
    });
}

export const positiveQuantity = quantity((value) => value > 0n);
export const quantityOrNone = quantity((value) => value >= 0n);

import { divideRounded, parseDecimal } from '#app/kernel/money.ts';
import type { ChosenItem } from './item.ts';

/** A line of a quotation. `unitPrice`: minor units for one, as text. */
export type QuotedItem = ChosenItem & { kind: 'price' | 'material' | 'other'; unitPrice: string };

/** What the lines come to, minor units; each line is rounded by itself, as the company's books do it. */
export function quotedSum(items: readonly QuotedItem[]): bigint {
  return items.reduce((sum, { quantity, unitPrice }) => {
    const count = parseDecimal(quantity);
    return count
      ? sum + divideRounded(count.digits * BigInt(unitPrice), 10n ** BigInt(count.scale), 'half_up')
      : sum;
  }, 0n);
}

import type { QuotationChoices } from '#app/domain/quotations/quotation-choices.ts';
import { divideRounded, parseDecimal, parseMoney } from '#app/kernel/money.ts';

/** A line as it is being typed. */
export type LineSum = { choice: string; unitPrice: string; quantity: string };

/** What lines come to while they are typed, in minor units; what cannot be read yet counts nothing. */
export function sumOfLines(
  lines: readonly LineSum[],
  { prices, materials }: Pick<QuotationChoices, 'prices' | 'materials'>,
  currency: string,
): bigint {
  return lines.reduce((sum, { choice, unitPrice, quantity }) => {
    const [kind, id] = choice.split(':');
    const known = (kind === 'price' ? prices : materials).find((one) => one.id === id);
    const price = kind === 'other' ? parseMoney(unitPrice, currency) : (known?.unitPrice ?? null);
    const times = parseDecimal(quantity.normalize('NFKC').trim());
    if (price === null || !times || times.digits < 0n) return sum;
    return sum + divideRounded(times.digits * price, 10n ** BigInt(times.scale), 'half_up');
  }, 0n);
}

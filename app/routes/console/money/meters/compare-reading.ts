import { parseDecimal } from '#app/kernel/money.ts';

/** What a typed reading says beside the one before it: what was used since, or that the meter would have run backwards. */
export type ReadingComparison = { fell: boolean; used: string };

/** Exact; null while what is typed is no number. */
export function compareReading(typed: string, before: string): ReadingComparison | null {
  const now = parseDecimal(typed.normalize('NFKC').replaceAll(',', ''));
  const last = parseDecimal(before);
  if (!now || !last) return null;
  const scale = Math.max(now.scale, last.scale);
  const used =
    now.digits * 10n ** BigInt(scale - now.scale) - last.digits * 10n ** BigInt(scale - last.scale);
  return { fell: used < 0n, used: decimalOf(used < 0n ? -used : used, scale) };
}

function decimalOf(digits: bigint, scale: number): string {
  const text = digits.toString().padStart(scale + 1, '0');
  if (scale === 0) return text;
  return `${text.slice(0, -scale)}.${text.slice(-scale)}`.replace(/\.?0+$/, '');
}

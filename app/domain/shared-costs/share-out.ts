import { allocate, parseDecimal } from '#app/kernel/money.ts';

/** Weights have at most this many decimals. */
const weightDecimals = 4;

/**
 * Shares an amount (minor units) out in proportion to weights (decimals as text), so that the shares add up to it: each gets the whole units of its
 * part, and those with the largest remainders one more; among equal remainders the property with the smaller id. The TypeScript half of
 * `shareRows`.
 *
 * @throws RangeError where a weight is negative or no decimal number
 */
export function shareOut(
  amount: bigint,
  weights: readonly { propertyId: string; weight: string }[],
): Map<string, bigint> {
  const ordered = [...weights].sort((a, b) => (a.propertyId < b.propertyId ? -1 : 1));
  const shares = allocate(
    amount,
    ordered.map(({ weight }) => {
      const decimal = parseDecimal(weight);
      if (!decimal || decimal.digits < 0n || decimal.scale > weightDecimals)
        throw new RangeError(`no weight: ${weight}`);
      return decimal.digits * 10n ** BigInt(weightDecimals - decimal.scale);
    }),
  );
  return new Map(ordered.map(({ propertyId }, index) => [propertyId, shares[index] ?? 0n]));
}

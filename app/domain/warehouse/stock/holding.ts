import { divideRounded } from '#app/kernel/money.ts';

/** What there is of a material in a place and what it is worth: ten-thousandths of its unit, minor units. One costs value / quantity, the moving average. */
export type Holding = { quantity: bigint; value: bigint };

/** What so much of it is worth by its average. All of it is worth exactly its value. */
export function worthOf({ quantity, value }: Holding, part: bigint): bigint {
  return quantity === 0n ? 0n : divideRounded(value * part, quantity, 'half_up');
}

/** With so much more, worth so much. */
export function put(holding: Holding, quantity: bigint, value: bigint): Holding {
  return { quantity: holding.quantity + quantity, value: holding.value + value };
}

/**
 * With so much less, by the average: what is taken and what stays are worth together what there was, and the last of it takes all that is left. Null where
 * there is not that much.
 */
export function take(holding: Holding, quantity: bigint): { left: Holding; value: bigint } | null {
  if (quantity > holding.quantity) return null;
  const value = worthOf(holding, quantity);
  return { left: { quantity: holding.quantity - quantity, value: holding.value - value }, value };
}

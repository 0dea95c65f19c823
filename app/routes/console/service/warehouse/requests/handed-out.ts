import { parseQuantity } from '#app/domain/warehouse/quantity.ts';

/** What can be handed out of a line: what was asked for, or what there is. */
export function handedOut({ quantity, inStock }: { quantity: string; inStock: string }): string {
  return (parseQuantity(inStock) ?? 0n) < (parseQuantity(quantity) ?? 0n) ? inStock : quantity;
}

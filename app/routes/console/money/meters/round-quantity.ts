/** A quantity that is only told, never billed, with two decimals at most: `0.98387097` is `0.98`. */
export function roundQuantity(decimal: string): string {
  return String(Math.round(Number(decimal) * 100) / 100);
}

/** The smaller of two amounts in minor units; `Math.min` is for numbers. */
export function smallerOf(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}

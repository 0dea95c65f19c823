export type Change = { ratio: number; direction: 'up' | 'down' | 'flat' };

/** How much an amount differs from the one before it; undefined where there was none. The ratio is for showing only. */
export function changeOf(amount: bigint, before: bigint): Change | undefined {
  if (before === 0n) return undefined;
  const ratio = Number(((amount - before) * 10_000n) / before) / 10_000;
  return { ratio, direction: ratio > 0 ? 'up' : ratio < 0 ? 'down' : 'flat' };
}

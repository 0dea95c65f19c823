/** A tax rate as it is spoken of: `0.06` is `6%`. Rates have four decimals at most. */
export function ratePercent(rate: string): string {
  return `${Math.round(Number(rate) * 10_000) / 100}%`;
}

const unitMinutes: Record<string, number> = {
  '': 1,
  m: 1,
  min: 1,
  分: 1,
  分钟: 1,
  h: 60,
  时: 60,
  小时: 60,
  d: 1_440,
  天: 1_440,
};
/** Ninety days. */
const most = 129_600;

/** Minutes of what somebody typed, `30m`, `4h` or `2d`; null where it is none. A day is twenty-four of the hours that count. */
export function readMinutes(text: string): number | null {
  const [, count = '', unit = ''] =
    /^(\d{1,5})\s*(\p{L}*)$/u.exec(text.normalize('NFKC').trim().toLowerCase()) ?? [];
  const size = unitMinutes[unit];
  if (count === '' || size === undefined) return null;
  const minutes = Number(count) * size;
  return minutes > 0 && minutes <= most ? minutes : null;
}

/** The same in the largest unit that it is whole in. */
export function writeMinutes(minutes: number): string {
  if (minutes % 1_440 === 0) return `${minutes / 1_440}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}

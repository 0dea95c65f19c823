import { type Day, formatDay, formatMoment, localDay, toDateColumn } from './dates.ts';
import { formatMoney } from './money.ts';
import { remembered } from './remembered.ts';

export type Format = {
  /** `¥1,234.50` */
  money: (amount: bigint, currency: string) => string;
  /** `2026年11月21日` */
  day: (day: Day) => string;
  /** `11月21日`, with its year where that is not the year of `today`. */
  shortDay: (day: Day, today: Day) => string;
  /** `2026年11月` of a day or of `2026-11`. */
  month: (day: string) => string;
  /** A moment with its time of day; the zone is the company's unless given. */
  moment: (at: Date | string, timeZone?: string) => string;
  /** `14:05` where it is of the same day as `now`, `11月21日 14:05` within its year, and else all of it. */
  shortMoment: (at: Date | string, now: Date | string) => string;
  number: (value: number | bigint, options?: Intl.NumberFormatOptions) => string;
  /** `0.853` as `85.3%`. */
  percent: (ratio: number, digits?: number) => string;
  /** `3 minutes ago`, `in 2 days`: from the page's own clock unless `from` is given. */
  relative: (at: Date | string, from?: Date) => string;
  /** `1.5 MB` */
  bytes: (bytes: number) => string;
  list: (items: readonly string[]) => string;
};

const SECONDS_PER_UNIT = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

const formats = new Map<string, Format>();

/** The formatting functions of a locale, for React and for what runs without it. `now` is the clock of `relative` (ISO text). */
export function formatFor(locale: string, defaults: { timeZone?: string; now?: string } = {}): Format {
  const key = `${locale} ${defaults.timeZone ?? ''}`;
  if (defaults.now === undefined) {
    const known = formats.get(key);
    if (known) return known;
  }
  const format: Format = {
    money: (amount, currency) => formatMoney(amount, currency, locale),
    day: (day) => formatDay(day, locale),
    shortDay: (day, today) =>
      day.slice(0, 4) === today.slice(0, 4)
        ? remembered(
            `shortDay ${locale}`,
            () => new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }),
          ).format(toDateColumn(day))
        : formatDay(day, locale),
    month: (day) =>
      remembered(
        `month ${locale}`,
        () => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' }),
      ).format(toDateColumn(`${day.slice(0, 7)}-01`)),
    moment: (at, timeZone) => formatMoment(new Date(at), locale, timeZone ?? defaults.timeZone ?? 'UTC'),
    shortMoment: (at, now) => {
      const timeZone = defaults.timeZone ?? 'UTC';
      const [day, today] = [at, now].map((moment) => localDay(new Date(moment), timeZone)) as [Day, Day];
      if (day.slice(0, 4) !== today.slice(0, 4)) return formatMoment(new Date(at), locale, timeZone);
      const parts: Intl.DateTimeFormatOptions = day === today ? {} : { month: 'short', day: 'numeric' };
      return remembered(
        `shortMoment ${locale} ${timeZone} ${day === today}`,
        () => new Intl.DateTimeFormat(locale, { ...parts, hour: 'numeric', minute: '2-digit', timeZone }),
      ).format(new Date(at));
    },
    number: (value, options) =>
      options
        ? new Intl.NumberFormat(locale, options).format(value)
        : remembered(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value),
    percent: (ratio, digits = 1) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(ratio),
    relative: (at, from) => {
      const start = from ?? (defaults.now ? new Date(defaults.now) : new Date());
      const seconds = Math.round((new Date(at).getTime() - start.getTime()) / 1000);
      const [unit, size] = SECONDS_PER_UNIT.find(([, length]) => Math.abs(seconds) >= length) ?? [
        'second',
        1,
      ];
      return remembered(
        `relative ${locale}`,
        () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
      ).format(Math.trunc(seconds / size), unit);
    },
    bytes: (bytes) => {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
      const power = Math.min(Math.floor(Math.log2(Math.max(1, bytes)) / 10), units.length - 1);
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: units[power],
        unitDisplay: power === 0 ? 'long' : 'short',
        maximumFractionDigits: power < 2 ? 0 : 1,
      }).format(bytes / 1024 ** power);
    },
    list: (items) =>
      remembered(`list ${locale}`, () => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items),
  };
  if (defaults.now === undefined) formats.set(key, format);
  return format;
}

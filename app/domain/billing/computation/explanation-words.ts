import type { Language } from '#app/kernel/languages.ts';
import type { Rounding } from '#app/kernel/money.ts';

type ExplanationWords = {
  months: (count: string, plural: boolean) => string;
  daysOf: (days: number, all: number) => string;
  once: (price: string) => string;
  range: (first: string, last: string) => string;
  during: (days: string, line: string) => string;
  rounded: Record<Rounding, (unit: string) => string>;
};

/** The words between the figures of an explanation. They are grammar, not texts: word order differs, so they are functions. */
export const explanationWords: Record<Language, ExplanationWords> = {
  'zh-CN': {
    months: (count) => `${count} 个月`,
    daysOf: (days, all) => `${days}/${all} 天`,
    once: (price) => `一次性 ${price}`,
    range: (first, last) => `${first}至${last}`,
    during: (days, line) => `${days}：${line}`,
    rounded: {
      half_up: (unit) => `合计四舍五入到 ${unit}`,
      half_even: (unit) => `合计四舍六入五成双到 ${unit}`,
      up: (unit) => `合计向上进位到 ${unit}`,
      down: (unit) => `合计向下舍去到 ${unit}`,
    },
  },
  en: {
    months: (count, plural) => `${count} ${plural ? 'months' : 'month'}`,
    daysOf: (days, all) => `${days}/${all} days`,
    once: (price) => `one-off ${price}`,
    range: (first, last) => `${first} to ${last}`,
    during: (days, line) => `${days}: ${line}`,
    rounded: {
      half_up: (unit) => `Total rounded to the nearest ${unit}`,
      half_even: (unit) => `Total rounded to the nearest ${unit}, halves to even`,
      up: (unit) => `Total rounded up to ${unit}`,
      down: (unit) => `Total rounded down to ${unit}`,
    },
  },
};

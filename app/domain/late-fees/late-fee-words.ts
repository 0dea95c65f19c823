import type { Language } from '#app/kernel/languages.ts';

type LateFeeWords = {
  due: (day: string, graceDays: number) => string;
  days: (count: number) => string;
  range: (first: string, last: string) => string;
  colon: string;
  paused: string;
  total: (amount: string) => string;
  capped: (percent: string, bill: string, amount: string) => string;
  cap: (percent: string) => string;
  /** Before the fee item, in the name of a late fee. */
  before: string;
};

/** The words between the figures of a late fee's explanation; they are grammar, so they are functions. */
export const lateFeeWords: Record<Language, LateFeeWords> = {
  'zh-CN': {
    due: (day, graceDays) =>
      graceDays === 0 ? `原账单应于${day}前缴清` : `原账单应于${day}前缴清，宽限 ${graceDays} 天`,
    days: (count) => `${count} 天`,
    range: (first, last) => `${first}至${last}`,
    colon: '：',
    paused: '分期协议履行期间，不计违约金',
    total: (amount) => `合计 ${amount}`,
    capped: (percent, bill, amount) => `已达上限：${bill} × ${percent} = ${amount}`,
    cap: (percent) => `最多不超过原账单的 ${percent}`,
    before: '违约金：',
  },
  en: {
    due: (day, graceDays) =>
      graceDays === 0
        ? `The bill was due on ${day}`
        : `The bill was due on ${day}, with ${graceDays} ${graceDays === 1 ? 'day' : 'days'} of grace`,
    days: (count) => `${count} ${count === 1 ? 'day' : 'days'}`,
    range: (first, last) => `${first} to ${last}`,
    colon: ': ',
    paused: 'free of late fees under the payment plan',
    total: (amount) => `In all ${amount}`,
    capped: (percent, bill, amount) => `The limit is reached: ${bill} × ${percent} = ${amount}`,
    cap: (percent) => `Never more than ${percent} of the bill`,
    before: 'Late fee: ',
  },
};

import type { Language } from '#app/kernel/languages.ts';
import type { Rounding } from '#app/kernel/money.ts';
import type { CostShare, DiscountKind, TierBasis } from './fee-terms.ts';

type ExplanationWords = {
  months: (count: string, plural: boolean) => string;
  daysOf: (days: number, all: number) => string;
  once: (price: string) => string;
  vehicles: (count: string) => string;
  range: (first: string, last: string) => string;
  during: (days: string, line: string) => string;
  tier: Record<TierBasis, (above: string, price: string, months: number) => string>;
  usedSoFar: (quantity: string) => string;
  discount: (name: string, percent: string) => string;
  discounts: Record<DiscountKind, string>;
  share: Record<CostShare['basis'], (total: string, weight: string, all: string, amount: string) => string>;
  taxInside: (rate: string, tax: string) => string;
  taxOnTop: (net: string, rate: string, tax: string, amount: string) => string;
  part: (number: number, of: number, whole: string) => string;
  thirtyDays: string;
  rounded: Record<Rounding, (unit: string) => string>;
};

/** The words between the figures of an explanation. They are grammar, not texts: word order differs, so they are functions. */
export const explanationWords: Record<Language, ExplanationWords> = {
  'zh-CN': {
    months: (count) => `${count} 个月`,
    daysOf: (days, all) => `${days}/${all} 天`,
    once: (price) => `一次性 ${price}`,
    vehicles: (count) => `${count} 辆`,
    range: (first, last) => `${first}至${last}`,
    during: (days, line) => `${days}：${line}`,
    tier: {
      month: (above, price, months) =>
        months > 1 ? `${months} 个月超过 ${above} 的部分：${price}` : `每月超过 ${above} 的部分：${price}`,
      year: (above, price) => `全年超过 ${above} 的部分：${price}`,
    },
    usedSoFar: (quantity) => `本年度此前已用 ${quantity}，先计入阶梯`,
    discount: (name, percent) => `${name}减免 ${percent}`,
    discounts: {
      first_year: '首年优惠',
      prepaid_year: '预缴全年',
      hardship: '困难帮扶',
      vacancy: '空置房',
      other: '其他',
    },
    share: {
      area: (total, weight, all, amount) => `公摊 ${total}，按面积：${weight}/${all} m²，分摊 ${amount}`,
      head: (total, weight, all, amount) => `公摊 ${total}，按人数：${weight}/${all} 人，分摊 ${amount}`,
      equal: (total, weight, all, amount) => `公摊 ${total}，按户均摊：${weight}/${all} 户，分摊 ${amount}`,
    },
    taxInside: (rate, tax) => `含税（税率 ${rate}）：其中税额 ${tax}`,
    taxOnTop: (net, rate, tax, amount) => `${net} + 税额 ${tax}（税率 ${rate}）= ${amount}`,
    part: (number, of, whole) => `期间更换了付款人：共 ${of} 张账单，合计 ${whole}，此为第 ${number} 张`,
    thirtyDays: '每月按 30 天计，每天为月费的 1/30',
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
    vehicles: (count) => `${count} ${count === '1' ? 'vehicle' : 'vehicles'}`,
    range: (first, last) => `${first} to ${last}`,
    during: (days, line) => `${days}: ${line}`,
    tier: {
      month: (above, price, months) =>
        months > 1
          ? `What is above ${above} in ${months} months: ${price}`
          : `What is above ${above} a month: ${price}`,
      year: (above, price) => `What is above ${above} in the year: ${price}`,
    },
    usedSoFar: (quantity) => `Used earlier this year, and counted towards the tiers first: ${quantity}`,
    discount: (name, percent) => `Discount of ${percent}: ${name}`,
    discounts: {
      first_year: 'first year',
      prepaid_year: 'year paid in advance',
      hardship: 'hardship',
      vacancy: 'vacant',
      other: 'other',
    },
    share: {
      area: (total, weight, all, amount) =>
        `Shared cost of ${total} by area: ${weight}/${all} m² is ${amount}`,
      head: (total, weight, all, amount) =>
        `Shared cost of ${total} by residents: ${weight}/${all} is ${amount}`,
      equal: (total, weight, all, amount) => `Shared cost of ${total} equally: ${weight}/${all} is ${amount}`,
    },
    taxInside: (rate, tax) => `Includes ${rate} tax of ${tax}`,
    taxOnTop: (net, rate, tax, amount) => `${net} + ${rate} tax of ${tax} = ${amount}`,
    part: (number, of, whole) =>
      `Who pays changed within the period: bill ${number} of ${of}, which come to ${whole} together`,
    thirtyDays: 'A month counts as 30 days, a day as 1/30 of the monthly charge',
    rounded: {
      half_up: (unit) => `Total rounded to the nearest ${unit}`,
      half_even: (unit) => `Total rounded to the nearest ${unit}, halves to even`,
      up: (unit) => `Total rounded up to ${unit}`,
      down: (unit) => `Total rounded down to ${unit}`,
    },
  },
};

import type { Language } from '#app/kernel/languages.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { formatPercent } from './format-rate.ts';

/** A bill for a repair: what its owner agreed to. Amounts in minor units as text, quantities as plain decimals. */
export type QuotationExplanation = {
  version: 1;
  kind: 'quotation';
  number: string;
  ticket: { number: string; title: string };
  lines: { name: string; unit: string; quantity: string; unitPrice: string; amount: string }[];
  /** What of it a coupon and points paid. */
  couponAmount?: string;
  points?: number;
  pointsAmount?: string;
  amount: string;
  /** Held in the amount. */
  tax?: { rate: string; amount: string };
};

export function isQuotation(explanation: { kind: string }): explanation is QuotationExplanation {
  return explanation.kind === 'quotation';
}

type Words = {
  head: (number: string, ticket: string, title: string) => string;
  coupon: (amount: string) => string;
  points: (points: string, amount: string) => string;
  sum: (amount: string) => string;
  tax: (rate: string, amount: string) => string;
};

const words: Record<Language, Words> = {
  'zh-CN': {
    head: (number, ticket, title) => `报价单 ${number} 号，工单 ${ticket} 号：${title}`,
    coupon: (amount) => `优惠券抵扣 −${amount}`,
    points: (points, amount) => `${points} 积分抵扣 −${amount}`,
    sum: (amount) => `应付 ${amount}`,
    tax: (rate, amount) => `含税（税率 ${rate}）：其中税额 ${amount}`,
  },
  en: {
    head: (number, ticket, title) => `Quotation ${number} for ticket ${ticket}: ${title}`,
    coupon: (amount) => `Coupon −${amount}`,
    points: (points, amount) => `${points} points −${amount}`,
    sum: (amount) => `To pay ${amount}`,
    tax: (rate, amount) => `Includes ${rate} tax of ${amount}`,
  },
};

/** What a repair costs, a line for each thing: `2 h × ¥80.00 = ¥160.00`; what a coupon and points paid of it, and the tax. */
export function explainQuotation(
  { number, ticket, lines, couponAmount, points, pointsAmount, amount, tax }: QuotationExplanation,
  currency: string,
  language: Language,
): string[] {
  const said = words[language];
  const money = (minor: string) => formatMoney(BigInt(minor), currency, language);
  const hasDiscount = couponAmount !== undefined || pointsAmount !== undefined;
  return [
    said.head(number, ticket.number, ticket.title),
    ...lines.map(
      ({ name, unit, quantity, unitPrice, amount: lineAmount }) =>
        `${name}: ${[quantity, unit].filter(Boolean).join(' ')} × ${money(unitPrice)} = ${money(lineAmount)}`,
    ),
    ...(couponAmount === undefined ? [] : [said.coupon(money(couponAmount))]),
    ...(pointsAmount === undefined ? [] : [said.points(String(points ?? 0), money(pointsAmount))]),
    ...(hasDiscount ? [said.sum(money(amount))] : []),
    ...(tax
      ? [
          said.tax(
            formatPercent(String(Math.round(Number(tax.rate) * 1e6) / 1e4), language),
            money(tax.amount),
          ),
        ]
      : []),
  ];
}

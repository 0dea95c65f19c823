import type { TFunction } from 'i18next';
import type { StatementEntry } from './statement-data.ts';

const methods = [
  'cash',
  'terminal',
  'scan',
  'card',
  'alipay',
  'wechat_pay',
  'bank_transfer',
  'stripe',
  'opening',
] as const;

/** A line of the payments of a statement in words: `Payment, receipt 12, Alipay`. `t` knows the texts of statements. */
export function entryText(
  { kind, number, detail, feeItemName, owed }: StatementEntry,
  t: TFunction<'statements'>,
): string {
  if (kind === 'prepaid') return owed < 0n ? t('entries.prepaidUsed') : t('entries.prepaidKept');
  const name =
    number === null ? t(`entries.${kind}`) : t(`entries.${kind}Number`, { number: number.toString() });
  const method = methods.find((known) => known === detail);
  const about = kind === 'credit_note' ? [feeItemName, detail] : [method && t(`methods.${method}`)];
  return [name, ...about].filter(Boolean).join(t('separator'));
}

import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { StatementEntry } from './statement-data.ts';

const methods = ['cash', 'card', 'alipay', 'wechat_pay', 'bank_transfer', 'stripe'] as const;

/** A line of the payments of a statement in words: `Receipt 12, Alipay`. */
export function entryText(
  { kind, number, detail, feeItemName, owed }: StatementEntry,
  language: Language,
): string {
  const t = translator(language, 'statements');
  if (kind === 'prepaid') return owed < 0n ? t('entries.prepaidUsed') : t('entries.prepaidKept');
  const name =
    number === null ? t(`entries.${kind}`) : t(`entries.${kind}Number`, { number: number.toString() });
  const method = methods.find((known) => known === detail);
  const about = kind === 'credit_note' ? [feeItemName, detail] : [method && t(`methods.${method}`)];
  return [name, ...about].filter(Boolean).join(t('separator'));
}

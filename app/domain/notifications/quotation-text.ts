import { type Day, formatDay } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { notificationParams } from './notification-events.ts';

/** What an owner is told of a quotation; null where its values are none that this release knows. */
export function quotationText(
  event: 'quotation_sent' | 'quotation_free',
  params: unknown,
  language: Language,
  currency: string,
): { title: string; body: string; values: Record<string, string> } | null {
  const t = translator(language, 'notifications');
  const quotation = notificationParams[event].safeParse(params).data;
  if (!quotation) return null;
  const values = {
    property: quotation.properties.join(t('separator')),
    amount: formatMoney(BigInt(quotation.amount), currency, language),
    number: quotation.number,
    title: quotation.title,
    answerBy: quotation.answerBy === null ? '' : formatDay(quotation.answerBy as Day, language),
  };
  return { title: t(`${event}.title`, values), body: t(`${event}.body`, values), values };
}

import { cardName } from '#app/domain/payments/methods/card-name.ts';
import { fillTemplate } from '#app/emails/fill-template.ts';
import { type Day, formatDay } from '#app/kernel/dates.ts';
import { formatFor } from '#app/kernel/format.ts';
import type { Language } from '#app/kernel/languages.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { messageText } from './message-text.ts';
import { isNotificationEvent, notificationParams } from './notification-events.ts';
import { outageText } from './outage-text.ts';
import { quotationText } from './quotation-text.ts';
import { ticketText } from './ticket-text.ts';

export type NotificationText = { title: string; body: string };

/** The company's own words for an event; `{{placeholders}}` as in its mails. */
export type NotificationWords = { subject: string; body: string };

/**
 * A notification in the words of its reader. `params` as stored; `currency` is the company's. What is unknown or no longer readable
 * (an event of a later version) becomes a general sentence: a list must never break over one old message.
 */
export function notificationText(
  event: string,
  params: unknown,
  language: Language,
  currency: string,
  words?: NotificationWords,
): NotificationText {
  const t = translator(language, 'notifications');
  const text = isNotificationEvent(event) ? eventText(event, params, language, currency) : null;
  if (!text) return { title: t('unknown.title'), body: t('unknown.body') };
  return {
    title: (words && fillTemplate(words.subject, text.values).trim()) || text.title,
    body: (words && fillTemplate(words.body, text.values).trim()) || text.body,
  };
}

type Filled = NotificationText & { values: Record<string, string> };

function eventText(
  event: keyof typeof notificationParams,
  params: unknown,
  language: Language,
  currency: string,
): Filled | null {
  if (event === 'ticket_moved') return ticketText(params, language);
  if (event === 'ticket_message') return messageText(params, language);
  if (event === 'payment_received') return paymentText(params, language, currency);
  if (event === 'autopay_notice' || event === 'autopay_over_limit' || event === 'autopay_failed') {
    return autopayText(event, params, language, currency);
  }
  if (event === 'payment_failed') return failedText(params, language, currency);
  if (event === 'quotation_sent' || event === 'quotation_free') {
    return quotationText(event, params, language, currency);
  }
  if (event === 'outage_opened' || event === 'outage_updated' || event === 'outage_ended') {
    return outageText(event, params, language);
  }
  if (event === 'dunning_letter') return letterText(params, language, currency);
  const t = translator(language, 'notifications');
  const due = notificationParams[event].safeParse(params).data;
  if (!due) return null;
  const values = {
    property: propertyNames(due, language),
    total: formatMoney(BigInt(due.total), currency, language),
    dueDay: formatDay(due.dueOn as Day, language),
  };
  const count = String(due.count);
  if ('month' in due) {
    const month = formatFor(language).month(due.month);
    return {
      title: t('bills_posted.title', { month }),
      body: t('bills_posted.body', { ...values, count: due.count }),
      values: { ...values, count, month },
    };
  }
  const days = { ...values, count: due.days };
  const reminder = event === 'bills_posted' ? 'reminder_before' : event;
  const title =
    reminder === 'reminder_before' && due.days === 0
      ? t('reminder_before.titleToday', values)
      : t(`${reminder}.title`, days);
  const body = t(`${reminder}.body`, values);
  return { title, body, values: { ...values, count, days: String(due.days) } };
}

function paymentText(params: unknown, language: Language, currency: string): Filled | null {
  const t = translator(language, 'notifications');
  const payment = notificationParams.payment_received.safeParse(params).data;
  if (!payment) return null;
  const values = {
    property: propertyNames(payment, language),
    amount: formatMoney(BigInt(payment.amount), currency, language),
    receiptNumber: payment.receiptNumber ?? '',
  };
  const body =
    payment.propertyCount === 0
      ? t('payment_received.bodyPlain')
      : payment.receiptNumber === null
        ? t('payment_received.bodyUnnumbered', values)
        : t('payment_received.body', values);
  return { title: t('payment_received.title', values), body, values };
}

function failedText(params: unknown, language: Language, currency: string): Filled | null {
  const t = translator(language, 'notifications');
  const failed = notificationParams.payment_failed.safeParse(params).data;
  if (!failed) return null;
  const values = {
    property: propertyNames(failed, language),
    amount: formatMoney(BigInt(failed.amount), currency, language),
  };
  return { title: t('payment_failed.title', values), body: t('payment_failed.body', values), values };
}

function letterText(params: unknown, language: Language, currency: string): Filled | null {
  const t = translator(language, 'notifications');
  const letter = notificationParams.dunning_letter.safeParse(params).data;
  if (!letter) return null;
  const values = {
    property: propertyNames(letter, language),
    amount: formatMoney(BigInt(letter.amount), currency, language),
    number: letter.number,
    payBy: formatDay(letter.payBy as Day, language),
  };
  return { title: t('dunning_letter.title', values), body: t('dunning_letter.body', values), values };
}

function autopayText(
  event: 'autopay_notice' | 'autopay_over_limit' | 'autopay_failed',
  params: unknown,
  language: Language,
  currency: string,
): Filled | null {
  const t = translator(language, 'notifications');
  const charge = notificationParams[event].safeParse(params).data;
  if (!charge) return null;
  const on = 'chargeOn' in charge ? charge.chargeOn : charge.retryOn;
  const values = {
    property: propertyNames(charge, language),
    amount: formatMoney(BigInt(charge.amount), currency, language),
    card: cardName(charge),
    day: on === null ? '' : formatDay(on as Day, language),
  };
  const body =
    'code' in charge && charge.retryOn !== null
      ? t('autopay_failed.bodyAgain', values)
      : 'code' in charge && charge.code === 'authentication_required'
        ? t('autopay_failed.bodyConfirm', values)
        : t(`${event}.body`, values);
  return { title: t(`${event}.title`, values), body, values };
}

/** `3-1-1201, 3-1-1202 and 4 other properties` */
export function propertyNames(
  { properties, propertyCount }: { properties: string[]; propertyCount: number },
  language: Language,
): string {
  const t = translator(language, 'notifications');
  const names = properties.join(t('separator'));
  const rest = propertyCount - properties.length;
  return rest > 0 ? t('manyProperties', { properties: names, count: rest, all: propertyCount }) : names;
}

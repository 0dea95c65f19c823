import { mailBrandOf } from '#app/domain/identity/mail-brand-of.ts';
import type { MailProps, RenderedMail } from '#app/emails/mail-content.ts';
import { renderAutopay } from '#app/emails/render-autopay.ts';
import { renderDunningLetter } from '#app/emails/render-dunning-letter.ts';
import { renderNewBills } from '#app/emails/render-new-bills.ts';
import { renderPaymentReceipt } from '#app/emails/render-payment-receipt.ts';
import { renderReminderAfter } from '#app/emails/render-reminder-after.ts';
import { renderReminderBefore } from '#app/emails/render-reminder-before.ts';
import { renderTicket } from '#app/emails/render-ticket.ts';
import { translator } from '#app/locales/translator.ts';
import type { Tenant } from '#tenants/context.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import { isNotificationEvent, notificationParams } from '../notification-events.ts';
import { notificationText, propertyNames } from '../notification-text.ts';
import type { MailMaterial } from './read-mail-batch.ts';
import { shortenStatements } from './shorten-statements.ts';

/**
 * The mail of a notification, in the language of its recipient, with the company's brand and words. Null where there is nothing left to say,
 * because the bills have been paid meanwhile. Throws where the event or its values are none that mails are written for.
 */
export async function renderNotificationMail(
  material: MailMaterial,
  tenant: Tenant,
): Promise<RenderedMail | null> {
  const { event, language, personName, words } = material;
  if (!isNotificationEvent(event)) throw new Error(`No mail is written for ${event}`);
  const props: MailProps & { personName: string; currency: string; url: string } = {
    brand: mailBrandOf(tenant),
    language,
    personName,
    currency: tenant.currency,
    url: `${tenantOrigin(tenant.slug)}${material.link}`,
    ...(words && { template: { subject: words.subject, intro: words.body } }),
  };
  if (event === 'payment_received') return receiptMail(material, props, tenant);
  if (
    event === 'payment_failed' ||
    event === 'autopay_notice' ||
    event === 'autopay_over_limit' ||
    event === 'autopay_failed'
  ) {
    return renderAutopay({
      ...props,
      ...notificationText(event, material.params, language, tenant.currency),
    });
  }
  if (
    event === 'ticket_moved' ||
    event === 'ticket_message' ||
    event === 'quotation_sent' ||
    event === 'quotation_free'
  ) {
    return renderTicket({
      ...props,
      ...notificationText(event, material.params, language, tenant.currency),
    });
  }
  if (event === 'outage_opened' || event === 'outage_updated' || event === 'outage_ended') {
    return renderTicket({
      ...props,
      ...notificationText(event, material.params, language, tenant.currency),
    });
  }
  if (event === 'dunning_letter') return letterMail(material, props);
  if (material.statements.length === 0) return null;
  const about = { ...props, statements: shortenStatements(material.statements, language) };
  switch (event) {
    case 'bills_posted':
      return renderNewBills(about);
    case 'reminder_before':
      return renderReminderBefore({
        ...about,
        daysLeft: notificationParams.reminder_before.parse(material.params).days,
      });
    case 'reminder_after':
    case 'reminder_firm':
    case 'reminder_final':
      return renderReminderAfter({
        ...about,
        tone: toneOf[event],
        daysOverdue: notificationParams[event].parse(material.params).days,
      });
  }
}

const toneOf = { reminder_after: 'friendly', reminder_firm: 'firm', reminder_final: 'final' } as const;

async function letterMail(
  { letter }: MailMaterial,
  props: MailProps & { personName: string; currency: string; url: string },
): Promise<RenderedMail | null> {
  if (!letter) return null;
  const { number, property, amount, payBy } = letter;
  const propertyName = `${property.communityName} ${property.code}`;
  return renderDunningLetter({ ...props, number, propertyName, amount, payBy });
}

async function receiptMail(
  { receipt, language }: MailMaterial,
  props: MailProps & { personName: string; currency: string; url: string },
  tenant: Tenant,
): Promise<RenderedMail> {
  if (!receipt) throw new Error('The payment of this notification is gone');
  const t = translator(language, 'payments');
  const names = [...new Set(receipt.bills.map((bill) => bill.property))];
  const credit = receipt.bills.reduce((rest, bill) => rest - bill.amount, receipt.amount);
  return renderPaymentReceipt({
    ...props,
    receiptNumber: receipt.number ?? '-',
    propertyName:
      propertyNames({ properties: names.slice(0, 3), propertyCount: names.length }, language) || tenant.name,
    bills: [
      ...receipt.bills.map((bill) => ({
        ...bill,
        feeItem: names.length > 1 ? `${bill.property} ${bill.feeItem}` : bill.feeItem,
      })),
      ...(credit > 0n ? [{ feeItem: t('credit'), period: null, amount: credit }] : []),
    ],
    amount: receipt.amount,
    methodName: t(`methods.${receipt.method}`),
    receivedAt: receipt.receivedAt,
    timeZone: tenant.timeZone,
  });
}

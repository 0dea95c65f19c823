import { formatMoment } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import type { MailStatement } from './mail-statement.ts';
import { renderMail } from './render-mail.tsx';

/** Without a period: what was paid in advance, of no bill yet. */
export type PaidBill = Omit<MailStatement['bills'][number], 'dueDay' | 'period'> & {
  period: MailStatement['bills'][number]['period'] | null;
};

/**
 * Thanks for a payment. `methodName` in the reader's language, `amount` in minor units. Placeholders of a template: `person`, `property`,
 * `amount`, `receiptNumber`, `company`.
 */
export function renderPaymentReceipt(
  props: MailProps & {
    personName: string;
    receiptNumber: string;
    propertyName: string;
    bills: PaidBill[];
    amount: bigint;
    currency: string;
    methodName: string;
    receivedAt: Date;
    timeZone: string;
    url: string;
  },
): Promise<RenderedMail> {
  const { language, currency, receiptNumber } = props;
  const t = translator(language, 'emails');
  const money = (amount: bigint) => formatMoney(amount, currency, language);
  const amount = money(props.amount);
  const values = { person: props.personName, property: props.propertyName, amount, receiptNumber };
  const params = { ...values, company: props.brand.name };
  return renderMail(
    {
      subject: t('receipt.subject', params),
      preview: t('receipt.text', params),
      title: t('receipt.title'),
      paragraphs: [t('greeting', params), t('receipt.text', params)],
      facts: [
        { label: t('receipt.number'), value: receiptNumber },
        { label: t('receipt.method'), value: props.methodName },
        { label: t('receipt.receivedAt'), value: formatMoment(props.receivedAt, language, props.timeZone) },
      ],
      tables: [
        {
          title: props.propertyName,
          rows: props.bills.map((bill) => ({
            label: bill.feeItem,
            detail: bill.period ? formatPeriod(bill.period, language) : '',
            value: money(bill.amount),
          })),
        },
      ],
      total: { label: t('receipt.total'), value: amount },
      button: { label: t('receipt.button'), url: props.url },
    },
    props,
    values,
  );
}

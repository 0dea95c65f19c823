import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import { renderMail } from './render-mail.tsx';

/** Goes along with a receipt that somebody asked for again. `amount` as the reader reads it. */
export function renderReceiptCopy(
  props: MailProps & {
    personName: string;
    receiptNumber: string;
    propertyName: string;
    amount: string;
    /** Whether the receipt has been taken back. */
    isVoid: boolean;
  },
): Promise<RenderedMail> {
  const t = translator(props.language, 'emails');
  const { personName: person, receiptNumber, propertyName: property, amount } = props;
  const params = { person, receiptNumber, property, amount, company: props.brand.name };
  return renderMail(
    {
      subject: t('receiptCopy.subject', params),
      preview: t('receiptCopy.text', params),
      title: t('receiptCopy.title', params),
      paragraphs: [
        ...(person ? [t('greeting', params)] : []),
        t('receiptCopy.text', params),
        ...(props.isVoid ? [t('receiptCopy.void')] : []),
      ],
      facts: [
        { label: t('receipt.number'), value: receiptNumber },
        { label: t('receipt.total'), value: amount },
      ],
    },
    props,
    params,
  );
}

import { type Day, formatDay } from '#app/kernel/dates.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import { renderMail } from './render-mail.tsx';

type DunningLetterProps = MailProps & {
  personName: string;
  number: bigint;
  propertyName: string;
  /** Minor units. */
  amount: bigint;
  payBy: Day;
  currency: string;
  url: string;
};

/** The mail that a dunning letter comes with. Placeholders of a template: `person`, `number`, `property`, `amount`, `payBy`, `company`. */
export function renderDunningLetter(props: DunningLetterProps): Promise<RenderedMail> {
  const { language, personName, propertyName } = props;
  const t = translator(language, 'emails');
  const values = {
    person: personName,
    number: props.number.toString(),
    property: propertyName,
    amount: formatMoney(props.amount, props.currency, language),
    payBy: formatDay(props.payBy, language),
  };
  const text = t('dunningLetter.text', values);
  return renderMail(
    {
      subject: t('dunningLetter.subject', values),
      preview: text,
      title: t('dunningLetter.title', values),
      paragraphs: [t('greeting', values), text, t('dunningLetter.attached')],
      facts: [
        { label: t('dunningLetter.overdue'), value: values.amount },
        { label: t('dunningLetter.payBy'), value: values.payBy },
      ],
      button: { label: t('dunningLetter.button'), url: props.url },
      notes: [t('reminder.crossed')],
    },
    props,
    values,
  );
}

import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import type { MailStatement, StatementsView } from './mail-statement.ts';
import { renderMail } from './render-mail.tsx';

export type ReminderProps = MailProps & {
  personName: string;
  statements: MailStatement[];
  currency: string;
  url: string;
};

/** What reminders before and after the due day share: the statements, the total, the way to pay. */
export function renderReminder(
  props: ReminderProps,
  view: StatementsView,
  days: number,
  words: { subject: string; title: string; text: string },
): Promise<RenderedMail> {
  const t = translator(props.language, 'emails');
  const values = reminderValues(props, view);
  return renderMail(
    {
      subject: words.subject,
      preview: words.text,
      title: words.title,
      paragraphs: [t('greeting', values), words.text],
      tables: view.tables,
      total: { label: t('bill.total'), value: view.total },
      button: { label: t('newBills.button'), url: props.url },
      notes: [t('reminder.crossed')],
    },
    props,
    { ...values, days: String(days) },
  );
}

export function reminderValues(props: ReminderProps, view: StatementsView) {
  return {
    person: props.personName,
    property: view.properties,
    total: view.total,
    dueDay: view.dueDay,
  };
}

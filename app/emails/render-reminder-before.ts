import { translator } from '#app/locales/translator.ts';
import type { RenderedMail } from './mail-content.ts';
import { viewStatements } from './mail-statement.ts';
import { type ReminderProps, reminderValues, renderReminder } from './reminder.ts';

/**
 * A reminder before the due day; `daysLeft` 0 is the due day itself. Placeholders of a template: `person`, `property`, `total`, `dueDay`,
 * `days`, `company`. Throws RangeError without bills.
 */
export async function renderReminderBefore(
  props: ReminderProps & { daysLeft: number },
): Promise<RenderedMail> {
  const t = translator(props.language, 'emails');
  const view = viewStatements(props.statements, props.currency, props.language);
  const params = { ...reminderValues(props, view), count: props.daysLeft };
  const today = props.daysLeft === 0;
  return renderReminder(props, view, props.daysLeft, {
    subject: today ? t('reminderBefore.subjectToday', params) : t('reminderBefore.subject', params),
    title: t('reminderBefore.title', params),
    text: today ? t('reminderBefore.textToday', params) : t('reminderBefore.text', params),
  });
}

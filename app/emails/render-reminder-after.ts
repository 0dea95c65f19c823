import { translator } from '#app/locales/translator.ts';
import type { RenderedMail } from './mail-content.ts';
import { viewStatements } from './mail-statement.ts';
import { type ReminderProps, reminderValues, renderReminder } from './reminder.ts';

const wordsOf = { friendly: 'reminderAfter', firm: 'reminderFirm', final: 'reminderFinal' } as const;

/**
 * A reminder after the due day; `daysOverdue`, at least 1, counts from the earliest due day of the bills. Placeholders of a template:
 * `person`, `property`, `total`, `dueDay`, `days`, `company`. Throws RangeError without bills.
 */
export async function renderReminderAfter(
  props: ReminderProps & { daysOverdue: number; tone?: keyof typeof wordsOf },
): Promise<RenderedMail> {
  const t = translator(props.language, 'emails');
  const words = wordsOf[props.tone ?? 'friendly'];
  const view = viewStatements(props.statements, props.currency, props.language);
  const params = { ...reminderValues(props, view), count: props.daysOverdue };
  return renderReminder(props, view, props.daysOverdue, {
    subject: t(`${words}.subject`, params),
    title: t(`${words}.title`, params),
    text: t(`${words}.text`, params),
  });
}

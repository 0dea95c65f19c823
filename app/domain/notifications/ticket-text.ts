import { type Day, formatDay, formatDayTime } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { notificationParams } from './notification-events.ts';

type Filled = { title: string; body: string; values: Record<string, string> };

/** Events that are told in other words where nobody comes. */
export const answered: readonly string[] = ['acknowledge', 'postpone', 'finish'];

/** What happened to a ticket, as its owner is told; null where the values cannot be read or the event is none that owners are told. */
export function ticketText(params: unknown, language: Language): Filled | null {
  const told = notificationParams.ticket_moved.safeParse(params).data;
  if (!told) return null;
  // Which events have texts is held by a test: i18next would take what follows a `_` for a context.
  const t = translator(language, 'notifications') as unknown as (
    key: string,
    values?: Record<string, string>,
  ) => string;
  const [day, time] = [told.expectedDay as Day | null, told.expectedTime];
  const expected = day && time ? formatDayTime(day, time, language) : day && formatDay(day, language);
  const values = {
    number: told.number,
    category: told.category,
    ticket: told.title,
    worker: told.worker ? (told.phone ? `${told.worker} (${told.phone})` : told.worker) : '',
    expected: expected ?? '',
    note: told.note ?? '',
  };
  const words = `ticket.${told.isAnswered && answered.includes(told.event) ? 'answered.' : ''}${told.event}`;
  const title = t(`${words}.title`, { ...values, defaultValue: '' });
  if (!title) return null;
  const main = t(`${words}.body`, values);
  const who = values.worker && told.namesWorker ? t('ticket.who', values) : '';
  const why = values.note ? t('ticket.why', values) : '';
  return { title, body: [main, who, why].filter(Boolean).join(t('ticket.separator')), values };
}

import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { notificationParams } from './notification-events.ts';

type Filled = { title: string; body: string; values: Record<string, string> };

/** That the company wrote about a ticket, without what it wrote. */
export function messageText(params: unknown, language: Language): Filled | null {
  const told = notificationParams.ticket_message.safeParse(params).data;
  if (!told) return null;
  const values = { number: told.number, ticket: told.title };
  const t = translator(language, 'notifications');
  return { title: t('message.title', values), body: t('message.body', values), values };
}

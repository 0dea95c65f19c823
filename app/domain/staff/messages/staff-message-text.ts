import type { TFunction } from 'i18next';
import { isDay } from '#app/kernel/dates.ts';
import { formatFor } from '#app/kernel/format.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { resources } from '#app/locales/en/resources.ts';
import { translator } from '#app/locales/translator.ts';
import type { Tenant } from '#tenants/context.ts';
import { isStaffMessageEvent, staffMessageParams } from './staff-message-events.ts';

export type StaffMessageText = { title: string; body: string };

type Texts = (typeof resources)['staff-messages'];

/**
 * A message in the words of its reader; `params` as stored. What is unknown or no longer readable (an event of a later version) becomes a
 * general sentence: a list must never break over one old message.
 */
export function staffMessageText(
  event: string,
  params: unknown,
  language: Language,
  { currency, timeZone }: Pick<Tenant, 'currency' | 'timeZone'>,
): StaffMessageText {
  const t = translator(language, 'staff-messages');
  const known = isStaffMessageEvent(event) ? staffMessageParams[event].safeParse(params).data : undefined;
  if (!known) return { title: t('unknown.title'), body: t('unknown.body') };
  const values = shown(known, language, { currency, timeZone }, t);
  // Which texts an event has is held by a test, not by types: i18next takes what follows a `_` for a context.
  const say = t as unknown as (key: string, values: Record<string, string>) => string;
  const moved = event === 'ticket_moved' ? say(`moved.${values.event}`, { ...values, defaultValue: '' }) : '';
  return { title: moved || say(`${event}.title`, values), body: say(`${event}.body`, values) };
}

function shown(
  params: Record<string, unknown>,
  language: Language,
  { currency, timeZone }: Pick<Tenant, 'currency' | 'timeZone'>,
  t: TFunction<'staff-messages'>,
): Record<string, string> {
  const format = formatFor(language, { timeZone });
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    if (name === 'leadMinutes' || name === 'lateMinutes')
      values[name.slice(0, 4)] = duration(Number(value), t);
    else if (name === 'stage') values.stage = t(`stages.${value as keyof Texts['stages']}`);
    else if (name === 'assignee' && value === null) values.assignee = t('nobody');
    else if (name === 'amount') values.amount = format.money(BigInt(String(value)), currency);
    else if (name.endsWith('At')) values[name] = format.moment(String(value));
    else if (name.endsWith('On') && isDay(String(value))) values[name] = format.day(String(value));
    else values[name] = String(value ?? '');
  }
  return values;
}

/** Whole hours from two hours on. */
function duration(minutes: number, t: TFunction<'staff-messages'>): string {
  return minutes < 120 ? t('minutes', { count: minutes }) : t('hours', { count: Math.floor(minutes / 60) });
}

import { type Day, formatDayTime } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { notificationParams } from './notification-events.ts';

type OutageEvent = 'outage_opened' | 'outage_updated' | 'outage_ended';

/** What an outage is to those whom it reaches, and the values of the company's own words for it. */
export function outageText(
  event: OutageEvent,
  params: unknown,
  language: Language,
): { title: string; body: string; values: Record<string, string> } | null {
  const t = translator(language, 'notifications');
  const outage = notificationParams[event].safeParse(params).data;
  if (!outage) return null;
  const { title, community, text, fromDay, fromTime, untilDay, untilTime } = outage;
  const from = formatDayTime(fromDay as Day, fromTime, language);
  const until = untilDay && untilTime ? formatDayTime(untilDay as Day, untilTime, language) : '';
  const values = { title, community, text, from, until };
  const hours = until ? t('outage.fromUntil', values) : t('outage.from', values);
  const parts = {
    outage_opened: [hours, text],
    outage_updated: [text, until && t('outage.until', values)],
    outage_ended: [outage.status === 'cancelled' ? t('outage.calledOff') : t('outage.over'), text],
  }[event];
  const kind =
    event === 'outage_ended' && outage.status === 'cancelled'
      ? ('outage_ended.titleCancelled' as const)
      : event === 'outage_opened' && outage.isPlanned
        ? ('outage_opened.titlePlanned' as const)
        : (`${event}.title` as const);
  return { title: t(kind, values), body: parts.filter(Boolean).join(t('outage.separator')), values };
}

import { useTranslation } from 'react-i18next';
import { useRootData } from './use-root-data.ts';

/** Hours and days by the company's clock: `09:00–11:00`, `2026-11-24`. */
export function useHours() {
  const { i18n } = useTranslation();
  const timeZone = useRootData()?.timeZone;
  const moment = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short', timeZone });
  const time = new Intl.DateTimeFormat(i18n.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  // Swedes write days as ISO does.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone });
  return {
    /** As a moment that stands by itself says it: `3:00 PM`. */
    at: (when: Date) => moment.format(new Date(when)),
    between: (from: Date, to: Date) => `${time.format(new Date(from))}–${time.format(new Date(to))}`,
    dayOf: (at: Date) => day.format(new Date(at)),
  };
}

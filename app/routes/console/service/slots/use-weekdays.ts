import { useTranslation } from 'react-i18next';

/** The days of the week by their short names, Monday (1) first. */
export function useWeekdays(): { weekday: number; name: string }[] {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, index) => ({
    weekday: index + 1,
    name: format.format(new Date(Date.UTC(2024, 0, index + 1))),
  }));
}

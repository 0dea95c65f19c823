import { useTranslation } from 'react-i18next';

/** `China Standard Time (Asia/Shanghai)`: a zone in the reader's words, with the name that is unmistakable. */
export function useZoneName(timeZone: string): string {
  const { i18n } = useTranslation();
  const name = new Intl.DateTimeFormat(i18n.language, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(0)
    .find((part) => part.type === 'timeZoneName')?.value;
  return name ? `${name} (${timeZone.replaceAll('_', ' ')})` : timeZone;
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, formatFor } from '#app/kernel/format.ts';
import { useRootData } from './use-root-data.ts';

/** Money, days, moments and numbers in the reader's form. Moments are told in the company's time zone unless one is given. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const root = useRootData();
  const timeZone = root?.timeZone;
  const now = root?.now;
  return useMemo(() => formatFor(i18n.language, { timeZone, now }), [i18n.language, timeZone, now]);
}

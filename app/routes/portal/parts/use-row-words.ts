import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import type { RowWords } from './bill-facts.tsx';

export function useRowWords(): RowWords {
  const { t, i18n } = useTranslation('portal');
  const format = useFormat();
  const { language } = i18n;
  return useMemo(() => {
    // The bills of a month share their period.
    const periods = new Map<string, string>();
    return {
      t,
      format,
      periodOf({ period }) {
        const key = period.start + period.end;
        const known = periods.get(key) ?? formatPeriod(period, language);
        periods.set(key, known);
        return known;
      },
    };
  }, [t, format, language]);
}

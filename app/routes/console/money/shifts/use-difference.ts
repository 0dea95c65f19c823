import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';

/** How far counted cash is from the books, in words; none of it is said as such. */
export function useDifference(currency: string): (difference: bigint) => string {
  const { t } = useTranslation('counter');
  const format = useFormat();
  return (difference) => {
    if (difference === 0n) return t('report.none');
    return difference < 0n
      ? t('report.short', { amount: format.money(-difference, currency) })
      : t('report.over', { amount: format.money(difference, currency) });
  };
}

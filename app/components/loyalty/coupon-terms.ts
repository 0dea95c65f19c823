import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.ts';

type Terms = {
  kind: string;
  /** Minor units. */
  amount: bigint | null;
  percent: number | null;
  maxAmount: bigint | null;
  minSpend: bigint;
  usedFor: string;
};

/** What a coupon is worth and for what, in the reader's words: `10% off, at most ¥8.00 · from ¥50.00 · for bills`. */
export function useCouponTerms(currency: string): (terms: Terms) => string {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const money = (amount: bigint | null) => format.money(amount ?? 0n, currency);
  return ({ kind, amount, percent, maxAmount, minSpend, usedFor }) =>
    [
      kind === 'amount'
        ? t('worthAmount', { amount: money(amount) })
        : maxAmount === null
          ? t('worthPercent', { percent: percent ?? 0 })
          : t('worthPercentMost', { percent: percent ?? 0, amount: money(maxAmount) }),
      ...(minSpend > 0n ? [t('fromAmount', { amount: money(minSpend) })] : []),
      t(`uses.${usedFor as 'any'}`),
    ].join(' · ');
}

import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PayoutDetail } from '#app/domain/payments/payouts/get-payout.ts';

/** What is out of the ordinary about a payout. */
export function PayoutNotices({ payout, ownCurrency }: { payout: PayoutDetail; ownCurrency: string }) {
  const { t } = useTranslation('payouts');
  const format = useFormat();
  const { status, currency, differenceAmount, settledAt, note, matchedAt } = payout;
  return (
    <>
      {status === 'failed' && (
        <Notice tone="danger" title={t('detail.failedTitle')}>
          {t('detail.failedText')}
        </Notice>
      )}
      {status === 'canceled' && (
        <Notice tone="info" title={t('detail.canceledTitle')}>
          {t('detail.failedText')}
        </Notice>
      )}
      {currency !== ownCurrency && (
        <Notice tone="info">{t('detail.foreign', { currency, own: ownCurrency })}</Notice>
      )}
      {matchedAt === null && <Notice tone="info">{t('detail.notMatched')}</Notice>}
      {differenceAmount !== 0n && (
        <Notice tone={settledAt ? 'info' : 'warning'}>
          {t('detail.differs', { amount: format.money(differenceAmount, currency) })}{' '}
          {note && t('detail.explained', { note })}
        </Notice>
      )}
    </>
  );
}

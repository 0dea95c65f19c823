import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { PayoutDetail } from '#app/domain/payments/payouts/get-payout.ts';

/** What the movements of each kind come to, up to the payout itself. */
export function PayoutParts({ payout }: { payout: PayoutDetail }) {
  const { t } = useTranslation('payouts');
  const format = useFormat();
  const { parts, currency, amount, differenceAmount } = payout;
  const line = 'flex items-baseline justify-between gap-4 py-2 text-sm';
  return (
    <dl className="divide-y divide-line">
      {parts.map((part) => (
        <div key={part.kind} className={line}>
          <dt>
            {t(`kinds.${part.kind}`)} <span className="figures text-muted text-xs">{part.count}</span>
          </dt>
          <dd className="figures">{format.money(part.amount, currency)}</dd>
        </div>
      ))}
      {parts.some(({ feeAmount }) => feeAmount !== 0n) && (
        <div className={line}>
          <dt>{t('columns.fee')}</dt>
          <dd className="figures">
            {format.money(-parts.reduce((sum, { feeAmount }) => sum + feeAmount, 0n), currency)}
          </dd>
        </div>
      )}
      {differenceAmount !== 0n && (
        <div className={line}>
          <dt className="text-warning">{t('columns.difference')}</dt>
          <dd className="figures text-warning">{format.money(differenceAmount, currency)}</dd>
        </div>
      )}
      <div className={`${line} font-semibold`}>
        <dt>{t('columns.amount')}</dt>
        <dd className="figures">{format.money(amount, currency)}</dd>
      </div>
    </dl>
  );
}

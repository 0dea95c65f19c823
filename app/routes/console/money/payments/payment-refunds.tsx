import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentDetail } from '#app/domain/payments/get-payment.ts';

type PaymentRefundsProps = { refunds: PaymentDetail['refunds']; currency: string };

/** What of a payment went back, or is on its way, or came back again. */
export function PaymentRefunds({ refunds, currency }: PaymentRefundsProps) {
  const { t, i18n } = useTranslation(['payments', 'credits', 'payouts']);
  const format = useFormat();
  return (
    <ul className="divide-y divide-line text-sm">
      {refunds.map((refund) => (
        <li key={refund.id} className="py-2 first:pt-0 last:pb-0">
          <div className="flex items-baseline justify-between gap-4">
            <span>
              {refund.number === null
                ? t(`payments:refundKinds.${refund.kind}`)
                : t('credits:refund.number', { number: refund.number.toString() })}
              {refund.kind === 'refund' && (
                <span className="ml-2 text-muted">{t(`credits:refund.methods.${refund.method}`)}</span>
              )}
              <span className="ml-2 text-muted text-xs">
                {refund.disputeStatus
                  ? t(`payouts:disputes.statuses.${refund.disputeStatus}`)
                  : t(`payments:refundStatus.${refund.status}`)}
              </span>
            </span>
            <span className="figures font-medium">{format.money(refund.amount, currency)}</span>
          </div>
          <span className="figures text-muted text-xs">{format.moment(refund.createdAt)}</span>
          {refund.reason && (
            <p className="break-words text-muted">
              {refund.kind === 'dispute' && i18n.exists(`payouts:disputes.reasons.${refund.reason}`)
                ? t(`payouts:disputes.reasons.${refund.reason as 'general'}`)
                : refund.reason}
            </p>
          )}
          {refund.kind === 'dispute' && refund.feeAmount > 0n && (
            <p className="text-muted text-xs">
              {t('payouts:disputes.fee', { amount: format.money(refund.feeAmount, currency) })}
            </p>
          )}
          {refund.status === 'undone' && refund.failureReason && (
            <p className="text-danger text-xs">
              {t('credits:refund.failed', { reason: refund.failureReason })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

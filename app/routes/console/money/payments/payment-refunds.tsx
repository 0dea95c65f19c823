import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentDetail } from '#app/domain/payments/get-payment.ts';

type PaymentRefundsProps = { refunds: PaymentDetail['refunds']; currency: string };

/** What of a payment went back, or is on its way, or came back again. */
export function PaymentRefunds({ refunds, currency }: PaymentRefundsProps) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  return (
    <ul className="divide-y divide-line text-sm">
      {refunds.map((refund) => (
        <li key={refund.id} className="py-2 first:pt-0 last:pb-0">
          <div className="flex items-baseline justify-between gap-4">
            <span>
              {t(`refundKinds.${refund.kind}`)}
              <span className="ml-2 text-muted text-xs">{t(`refundStatus.${refund.status}`)}</span>
            </span>
            <span className="figures font-medium">{format.money(refund.amount, currency)}</span>
          </div>
          <span className="figures text-muted text-xs">{format.moment(refund.createdAt)}</span>
        </li>
      ))}
    </ul>
  );
}

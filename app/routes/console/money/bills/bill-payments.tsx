import { useTranslation } from 'react-i18next';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BillDetail } from '#app/domain/billing/get-bill.ts';
import type { PaymentMethod } from '#app/domain/payments/list-payments.ts';
import { paths } from '../../paths.ts';

type BillPaymentsProps = { payments: BillDetail['payments']; currency: string; linked: boolean };

/** What came in for a bill, and what of it refunds took back. */
export function BillPayments({ payments, currency, linked }: BillPaymentsProps) {
  const { t } = useTranslation(['billing', 'payments']);
  const format = useFormat();
  if (payments.length === 0) return <p className="text-muted text-sm">{t('billing:bills.noPayments')}</p>;
  return (
    <ul className="divide-y divide-line text-sm">
      {payments.map((payment) => {
        const method = t(`payments:methods.${payment.method as PaymentMethod}`);
        return (
          <li key={payment.paymentId} className="py-2 first:pt-0 last:pb-0">
            <div className="flex items-baseline justify-between gap-4">
              {linked ? <TextLink to={paths.payment(payment.paymentId)}>{method}</TextLink> : method}
              <span className="figures font-medium">{format.money(payment.amount, currency)}</span>
            </div>
            <div className="flex items-baseline justify-between gap-4 text-muted text-xs">
              <span className="figures">{format.moment(payment.receivedAt)}</span>
              {payment.reversedAmount > 0n && (
                <span className="figures">
                  {t('billing:bills.refunded', { amount: format.money(payment.reversedAmount, currency) })}
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

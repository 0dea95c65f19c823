import { useTranslation } from 'react-i18next';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentDetail } from '#app/domain/payments/get-payment.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { paths } from '../../paths.ts';

/** Where the money of a payment went: to bills, and what is left to the payer's credit. */
export function PaymentAllocations({ payment }: { payment: PaymentDetail }) {
  const { t, i18n } = useTranslation('payments');
  const format = useFormat();
  const { allocations, creditAmount, currency } = payment;
  if (allocations.length === 0 && creditAmount === 0n) {
    return <p className="text-muted text-sm">{t('detail.noAllocations')}</p>;
  }
  return (
    <ul className="divide-y divide-line text-sm">
      {allocations.map((allocation) => (
        <li key={allocation.billId} className="py-2 first:pt-0 last:pb-0">
          <div className="flex items-baseline justify-between gap-4">
            <TextLink to={paths.bill(allocation.billId)}>{allocation.feeItemName}</TextLink>
            <span className="figures font-medium">{format.money(allocation.amount, currency)}</span>
          </div>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-muted text-xs">
            <span className="figures">
              {allocation.property.code} · {formatPeriod(allocation.period, i18n.language)}
            </span>
            {allocation.reversedAmount > 0n && (
              <span className="figures">
                {t('detail.takenBack', { amount: format.money(allocation.reversedAmount, currency) })}
              </span>
            )}
          </div>
        </li>
      ))}
      {creditAmount > 0n && (
        <li className="flex items-baseline justify-between gap-4 py-2 first:pt-0 last:pb-0">
          <span>{t('credit')}</span>
          <span className="figures font-medium">{format.money(creditAmount, currency)}</span>
        </li>
      )}
    </ul>
  );
}

import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentDetail } from '#app/domain/payments/get-payment.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';

type ReceiptLinesProps = { payment: Pick<PaymentDetail, 'allocations' | 'amount' | 'currency'> };

/** What a payment paid, with what was more than the bills, so that the lines add up to it. */
export function ReceiptLines({ payment: { allocations, amount, currency } }: ReceiptLinesProps) {
  const { t, i18n } = useTranslation('portal');
  const format = useFormat();
  const credit = amount - allocations.reduce((sum, line) => sum + line.amount, 0n);
  return (
    <Card title={t('payment.lines')} padding="flush">
      <ul className="divide-y divide-line border-line border-t">
        {allocations.map((line) => (
          <li key={line.billId}>
            <Link
              to={`/bills/${line.billId}`}
              prefetch="intent"
              className="flex min-h-15 items-center gap-3 px-4 py-2.5 hover:bg-hover sm:px-5"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{line.feeItemName}</span>
                <span className="block text-muted text-sm">
                  {formatPeriod(line.period, i18n.language)} · {line.property.communityName}{' '}
                  {line.property.code}
                </span>
              </span>
              <span className="figures font-semibold">{format.money(line.amount, currency)}</span>
            </Link>
          </li>
        ))}
        {credit > 0n && (
          <li className="flex min-h-15 items-center gap-3 px-4 py-2.5 sm:px-5">
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{t('payment.credit')}</span>
              <span className="block text-muted text-sm">{t('payment.creditText')}</span>
            </span>
            <span className="figures font-semibold">{format.money(credit, currency)}</span>
          </li>
        )}
        <li className="flex min-h-13 items-center gap-3 bg-sunken/50 px-4 py-2.5 font-semibold sm:px-5">
          <span className="flex-1">{t('payment.total')}</span>
          <span className="figures">{format.money(amount, currency)}</span>
        </li>
      </ul>
    </Card>
  );
}

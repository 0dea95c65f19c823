import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Status, type Tone } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { HomePayment } from '#app/domain/portal/portal-home.ts';
import { methodKey } from './method-key.ts';

type PaymentRowsProps = {
  payments: (HomePayment & { place?: string | null })[];
  currency: string;
};

export const paymentTones: Record<string, Tone> = {
  received: 'positive',
  refunded_part: 'warning',
  refunded: 'neutral',
  parked: 'info',
};

/** Payments as a list; the receipt is one tap away. */
export function PaymentRows({ payments, currency }: PaymentRowsProps) {
  const { t } = useTranslation(['portal', 'payments']);
  const format = useFormat();
  return (
    <ul className="divide-y divide-line">
      {payments.map(({ id, amount, method, status, receiptLabel, receivedAt, place }) => (
        <li key={id}>
          <Link
            to={`/payments/${id}`}
            prefetch="intent"
            className="row-arrow flex min-h-17 items-center gap-3 py-3 pr-3 pl-4 hover:bg-hover sm:pr-4 sm:pl-5"
          >
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-center gap-x-2">
                <span className="font-medium text-ink">{t(`payments:methods.${methodKey(method)}`)}</span>
                {status !== 'received' && (
                  <Status tone={paymentTones[status] ?? 'neutral'}>
                    {t(`payments.status.${status as 'parked'}`)}
                  </Status>
                )}
              </span>
              <span className="block text-muted text-sm">
                {format.moment(receivedAt)}
                {receiptLabel !== null && (
                  <>
                    {' · '}
                    <span className="whitespace-nowrap">
                      {t('payments.receiptNumber', { number: receiptLabel })}
                    </span>
                  </>
                )}
              </span>
              {place && <span className="block truncate text-muted text-sm">{place}</span>}
            </span>
            <span className="figures shrink-0 font-semibold">{format.money(amount, currency)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

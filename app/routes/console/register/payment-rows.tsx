import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentView } from '#app/domain/payments/list-payments.ts';
import { paths } from '../paths.ts';

/** A few payments, the latest first, each a way to its page. */
export function PaymentRows({ payments }: { payments: readonly PaymentView[] }) {
  const { t } = useTranslation(['people', 'payments']);
  const format = useFormat();
  if (payments.length === 0) return <p className="text-muted text-sm">{t('people:property.noPayments')}</p>;
  return (
    <ul className="divide-y divide-line">
      {payments.map((payment) => (
        <li key={payment.id}>
          <Link
            to={paths.payment(payment.id)}
            prefetch="intent"
            className="-mx-2 flex min-h-11 items-center gap-4 rounded-md px-2 py-2 text-sm hover:bg-hover"
          >
            <span className="min-w-0 flex-1 gap-x-4 sm:flex sm:justify-between">
              <span className="figures block">{format.moment(payment.receivedAt)}</span>
              <span className="block text-muted">{t(`payments:methods.${payment.method}`)}</span>
            </span>
            <span className="figures min-w-24 text-right font-medium">
              {format.money(payment.amount, payment.currency)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

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
            className="-mx-2 flex min-h-11 flex-wrap items-center gap-x-3 gap-y-0.5 rounded-md px-2 py-2 text-sm hover:bg-hover"
          >
            <span className="figures min-w-0 flex-1 basis-44">{format.moment(payment.receivedAt)}</span>
            <span className="text-muted">{t(`payments:methods.${payment.method}`)}</span>
            <span className="figures w-24 text-right font-medium">
              {format.money(payment.amount, payment.currency)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentView } from '#app/domain/payments/list-payments.ts';
import { paths } from '../paths.ts';

const tones = { refunded_part: 'warning', refunded: 'neutral', parked: 'info' } as const;

/** The money that came in last. */
export function LatestPayments({ payments }: { payments: readonly PaymentView[] }) {
  const { t } = useTranslation(['today', 'payments']);
  const format = useFormat();
  return (
    <Card
      padding="flush"
      title={t('latest.title')}
      actions={
        <TextLink to="/console/money/payments" className="text-sm">
          {t('latest.all')}
        </TextLink>
      }
    >
      {payments.length === 0 ? (
        <p className="px-4 pb-4 text-muted text-sm sm:px-5">{t('latest.none')}</p>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {payments.map(({ id, amount, currency, method, status, receivedAt, person, property }) => (
            <li key={id}>
              <Link
                to={paths.payment(id)}
                prefetch="intent"
                className="flex min-h-14 items-center gap-4 px-4 py-2.5 text-sm hover:bg-hover sm:px-5"
              >
                <span className="min-w-0 flex-1">
                  <span className="flex flex-wrap items-center gap-x-2">
                    <span className="truncate font-medium text-ink">
                      {person?.name ?? t('latest.unknownPayer')}
                    </span>
                    <span className="truncate text-muted">
                      {property ? `${property.communityName} ${property.code}` : t('latest.several')}
                    </span>
                    {status !== 'received' && (
                      <Status tone={tones[status]}>{t(`payments:status.${status}`)}</Status>
                    )}
                  </span>
                  <span className="block truncate text-muted text-xs">
                    {t(`payments:methods.${method}`)} · {format.moment(receivedAt)}
                  </span>
                </span>
                <span className="figures shrink-0 font-medium text-ink">
                  {format.money(amount, currency)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

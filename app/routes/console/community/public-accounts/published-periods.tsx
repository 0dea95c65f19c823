import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PublishedPeriod } from '#app/domain/public-accounts/get-public-account.ts';

type PublishedPeriodsProps = { accountId: string; periods: readonly PublishedPeriod[]; currency: string };

/** What the owners have seen, the latest first. */
export function PublishedPeriods({ accountId, periods, currency }: PublishedPeriodsProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  return (
    <Card title={t('detail.periods')} padding="flush">
      {periods.length === 0 ? (
        <p className="px-5 pb-5 text-muted text-sm">{t('detail.noPeriods')}</p>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {periods.map((period) => (
            <li key={period.id}>
              <Link
                to={`/console/public-accounts/${accountId}/periods/${period.id}`}
                prefetch="intent"
                className="flex min-h-11 items-baseline gap-3 px-4 py-3 text-sm hover:bg-hover sm:px-5"
              >
                <span className="figures min-w-0 flex-1">
                  {t('period.title', { from: format.day(period.from), through: format.day(period.through) })}
                </span>
                <span className="figures font-medium">{format.money(period.closing, currency)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

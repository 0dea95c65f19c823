import { Link, useLoaderData } from '@remix-run/react';
import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { listOwnStatements } from '#app/domain/statements/list-own-statements.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { addMonths } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';

export const loader = loaderFor('member', async ({ ctx, request }) =>
  listOwnStatements(ctx, { propertyId: await chosenProperty(request) }),
);

export const meta = pageTitle<typeof loader>((t) => t('statements:portal.title'));

/** The months in which something was billed or paid, the latest first. */
export default function Statements() {
  const { frame, statements } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(['statements', 'portal']);
  const format = useFormat();
  const money = (amount: bigint) => format.money(amount, frame.currency);
  const several = frame.properties.length > 1;
  return (
    <div className="space-y-4">
      <div>
        <BackLink to="/bills">{t('portal:bill.back')}</BackLink>
        <h1 className="font-semibold text-xl tracking-tight">{t('portal.title')}</h1>
      </div>
      {statements.length === 0 ? (
        <EmptyState icon={ReceiptText} title={t('portal.empty')} text={t('portal.emptyText')} />
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-xs">
          {statements.map(({ propertyId, month, charged, paid, owed }, index) => (
            <li key={`${propertyId} ${month}`}>
              <Link
                to={`/statements/${propertyId}/${month}`}
                prefetch="intent"
                discover={index === 0 ? 'render' : 'none'}
                className="row-arrow flex min-h-17 items-center gap-3 py-3 pr-3 pl-4 hover:bg-hover sm:pr-4 sm:pl-5"
              >
                <span className="min-w-0 flex-1">
                  <span className="font-medium text-ink">
                    {formatPeriod({ start: `${month}-01`, end: addMonths(`${month}-01`, 1) }, i18n.language)}
                  </span>
                  <span className="block text-muted text-sm">
                    {[
                      charged !== 0n && t('portal.charged', { amount: money(charged) }),
                      paid !== 0n && t('portal.paid', { amount: money(paid) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {several && (
                    <span className="block truncate text-muted text-sm">
                      {frame.properties.find(({ id }) => id === propertyId)?.title}
                    </span>
                  )}
                </span>
                <span className="shrink-0 text-right">
                  {owed > 0n ? (
                    <>
                      <span className="figures block font-semibold">{money(owed)}</span>
                      <span className="block text-muted text-xs">{t('portal.owed')}</span>
                    </>
                  ) : (
                    <Status tone="positive">{t('portal.settled')}</Status>
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

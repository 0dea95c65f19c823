import { Link, useLoaderData } from '@remix-run/react';
import { Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { ownPublicAccounts } from '#app/domain/public-accounts/own-public-accounts.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';

export const meta = pageTitle((t) => t('accounts:portal.title'));

export const loader = loaderFor('owner', async ({ ctx, request }) => ({
  ...(await ownPublicAccounts(ctx, { propertyId: await chosenProperty(request) })),
  company: ctx.tenant.name,
}));

/** The accounts of the owner's communities, with the periods that were published. */
export default function PublicAccounts() {
  const { frame, accounts, company } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['accounts', 'portal']);
  const format = useFormat();
  return (
    <div className="space-y-4">
      <BackLink to="/home">{t('portal:home.title')}</BackLink>
      <h1 className="font-semibold text-xl tracking-tight">{t('portal.title')}</h1>
      {accounts.length === 0 ? (
        <EmptyState icon={Landmark} title={t('portal.none')} text={t('portal.noneText')} />
      ) : (
        <p className="text-muted text-sm">{t('portal.text', { company })}</p>
      )}
      {accounts.map((account) => {
        const [latest] = account.periods;
        return (
          <Card
            key={account.id}
            title={account.name}
            description={`${account.communityName} · ${t(`kinds.${account.kind}`)}`}
            padding="flush"
          >
            {latest && (
              <p className="px-4 pb-3 sm:px-5">
                <span className="figures block font-semibold text-2xl tracking-tight">
                  {format.money(latest.closing, frame.currency)}
                </span>
                <span className="text-muted text-sm">
                  {t('portal.closing', { day: format.day(latest.through) })}
                </span>
              </p>
            )}
            <ul aria-label={t('portal.periods')} className="divide-y divide-line border-line border-t">
              {account.periods.map((period) => (
                <li key={period.id}>
                  <Link
                    to={`/public-accounts/${period.id}`}
                    prefetch="intent"
                    className="row-arrow flex min-h-11 items-center gap-4 px-4 py-3 text-sm hover:bg-hover sm:px-5"
                  >
                    <span className="figures min-w-0 flex-1">
                      {t('period.title', {
                        from: format.day(period.from),
                        through: format.day(period.through),
                      })}
                    </span>
                    <span className="figures font-medium">
                      {format.money(period.closing, frame.currency)}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </Card>
        );
      })}
    </div>
  );
}

import { redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { PiggyBank } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { startCheckout } from '#app/domain/payments/checkout/start-checkout.ts';
import { isIncrease } from '#app/domain/payments/prepaid/prepaid-entry.ts';
import { ownPrepaid } from '#app/domain/portal/own-prepaid.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { advanceSchema } from './advance-schema.ts';
import { chosenProperty } from './chosen-property.ts';
import { AdvanceCard } from './parts/advance-card.tsx';
import { BackLink } from './parts/back-link.tsx';

export const meta = pageTitle((t) => t('credits:portal.title'));

export const loader = loaderFor('owner', async ({ ctx, request }) =>
  ownPrepaid(ctx, { propertyId: await chosenProperty(request) }),
);

/** Opens the payment page for money in advance. */
export const action = actionFor('owner', ({ ctx, form }) =>
  submitForm(form, advanceSchema(ctx.tenant.currency), async (advance) =>
    redirect((await startCheckout(ctx, { advance, cancelPath: '/prepaid' })).url),
  ),
);

/** What the owner has paid in advance, and which bills it has paid since. */
export default function Prepaid() {
  const { frame, rule, properties } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(['credits', 'portal']);
  const format = useFormat();
  return (
    <div className="space-y-4">
      <BackLink to="/home">{t('portal:home.title')}</BackLink>
      <h1 className="font-semibold text-xl tracking-tight">{t('portal.title')}</h1>
      <p className="text-muted text-sm">{t(rule === 'off' ? 'portal.off' : 'portal.text')}</p>
      {properties.map((property) => (
        <Card
          key={property.propertyId}
          title={property.title}
          description={property.communityName}
          padding="flush"
        >
          <p className="figures px-4 pb-3 font-semibold text-2xl tracking-tight sm:px-5">
            {format.money(property.balance, frame.currency)}
          </p>
          {property.history.length === 0 && property.balance === 0n && (
            <EmptyState icon={PiggyBank} title={t('portal.empty')} />
          )}
          <ul aria-label={t('portal.history')} className="divide-y divide-line border-line border-t">
            {property.history.map((entry) => {
              const up = isIncrease(entry.kind);
              const to = entry.bill ? `/bills/${entry.bill.id}` : `/payments/${entry.paymentId}`;
              return (
                <li key={entry.id}>
                  <Link
                    to={to}
                    prefetch="intent"
                    className="flex min-h-11 items-center gap-4 px-4 py-3 text-sm hover:bg-hover sm:px-5"
                  >
                    <span className="min-w-0 flex-1">
                      {t(`prepaid.kinds.${entry.kind}`)}
                      <span className="figures block text-muted text-xs">
                        {format.day(entry.on)}
                        {entry.bill &&
                          ` · ${entry.bill.feeItemName} ${formatPeriod(
                            { start: entry.bill.periodStart, end: entry.bill.periodEnd },
                            i18n.language,
                          )}`}
                      </span>
                    </span>
                    <span className={cn('figures font-medium', up ? 'text-positive' : 'text-ink')}>
                      {up ? '+' : '−'}
                      {format.money(entry.amount, frame.currency)}
                    </span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </Card>
      ))}
      {frame.payable && properties.length > 0 && (
        <AdvanceCard properties={properties} currency={frame.currency} />
      )}
      {properties.length === 0 && <EmptyState icon={PiggyBank} title={t('prepaid.none')} />}
    </div>
  );
}

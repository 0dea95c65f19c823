import { useLoaderData } from '@remix-run/react';
import { Handshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { ownPaymentPlans } from '#app/domain/payment-plans/own-payment-plans.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';
import { PlanCard } from './parts/plan-card.tsx';

export const meta = pageTitle((t) => t('agreements:portal.titles'));

export const loader = loaderFor('owner', async ({ ctx, request }) => ({
  ...(await ownPaymentPlans(ctx, { propertyId: await chosenProperty(request) })),
  company: ctx.tenant.name,
}));

/** What the owner has agreed to pay in instalments, and what comes next. */
export default function PaymentPlans() {
  const { frame, plans, company } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['agreements', 'portal']);
  return (
    <div className="space-y-4">
      <BackLink to="/bills">{t('portal:bill.back')}</BackLink>
      <h1 className="font-semibold text-xl tracking-tight">{t('portal.titles')}</h1>
      {plans.length === 0 ? (
        <EmptyState icon={Handshake} title={t('portal.none')} text={t('portal.noneText')} />
      ) : (
        <p className="text-muted text-sm">{t('portal.text', { company })}</p>
      )}
      {plans.map((plan) => (
        <PlanCard key={plan.id} plan={plan} currency={frame.currency} />
      ))}
    </div>
  );
}

import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BadgeCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { cancelSubscription } from '#app/domain/subscription/cancel-subscription.ts';
import { getSubscription } from '#app/domain/subscription/get-subscription.ts';
import { listPlatformInvoices } from '#app/domain/subscription/list-platform-invoices.ts';
import { openCustomerPortal } from '#app/domain/subscription/open-customer-portal.ts';
import { startSubscriptionCheckout } from '#app/domain/subscription/start-subscription-checkout.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { InvoicesCard } from './invoices-card.tsx';
import { PlanCards } from './plan-cards.tsx';
import { PresentPlan } from './present-plan.tsx';
import { choosePlanSchema } from './subscription-schema.ts';
import { SubscriptionStatus } from './subscription-status.tsx';
import { UsageCard } from './usage-card.tsx';

export const meta = pageTitle((t) => t('subscription:title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  ...(await getSubscription(ctx, {})),
  invoices: await listPlatformInvoices(ctx, {}),
  company: ctx.tenant.name,
  currency: ctx.tenant.currency,
  canManage: ctx.ability.can('update', 'Subscription'),
}));

export const action = actionFor('staff', async ({ ctx, form }) => {
  const page = '/console/settings/subscription';
  const t = translator(ctx.language, 'subscription');
  switch (form.get('intent')) {
    case 'choose':
      return submitForm(form, choosePlanSchema, async ({ plan }) =>
        redirect((await startSubscriptionCheckout(ctx, { plan })).url),
      );
    case 'portal':
      return redirect((await openCustomerPortal(ctx)).url);
    case 'cancel':
      await cancelSubscription(ctx, { cancels: true });
      return redirectWithFlash(page, { kind: 'success', text: t('cancel.done') });
    case 'keep':
      await cancelSubscription(ctx, { cancels: false });
      return redirectWithFlash(page, { kind: 'success', text: t('cancel.kept') });
    default:
      throw new DomainError('invalid_input');
  }
});

/** How the company stands with the platform: plan, use, next charge, what else may be chosen, and all invoices. */
export default function Subscription() {
  const { subscription, properties, plans, invoices, company, currency, canManage } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('subscription');
  if (!subscription) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Card>
          <EmptyState icon={BadgeCheck} title={t('included.title')} text={t('included.text')} />
        </Card>
      </>
    );
  }
  const open = invoices.find(({ status, hostedUrl }) => status === 'open' && hostedUrl);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description', { company })}
        status={<SubscriptionStatus status={subscription.status} />}
      />
      <div className="max-w-6xl space-y-6">
        <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <PresentPlan
            subscription={subscription}
            payUrl={open?.hostedUrl ?? null}
            currency={currency}
            canManage={canManage}
          />
          <UsageCard used={properties} limit={subscription.limit} />
        </div>
        <PlanCards
          plans={plans}
          subscription={subscription}
          properties={properties}
          currency={currency}
          canManage={canManage}
        />
        <InvoicesCard invoices={invoices} />
      </div>
    </>
  );
}

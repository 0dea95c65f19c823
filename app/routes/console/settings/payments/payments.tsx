import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { getPaymentAccount } from '#app/domain/payments/accounts/get-payment-account.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { AccountCard } from './account-card.tsx';
import { AccountStatus } from './account-status.tsx';
import { HowItWorks } from './how-it-works.tsx';
import { onboardingRedirect } from './onboarding-redirect.ts';
import { RequirementsCard } from './requirements-card.tsx';

export const meta = pageTitle((t) => t('settings:payments.title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  account: await getPaymentAccount(ctx, {}),
  canConnect: ctx.ability.can('create', 'PaymentAccount'),
}));

/** On to Stripe, where the company opens its account or completes what it asks for. */
export const action = actionFor('staff', ({ ctx }) => onboardingRedirect(ctx));

export default function OnlinePayments() {
  const { account, canConnect } = useLoaderData<typeof loader>();
  const { t } = useTranslation('settings');
  return (
    <>
      <PageHeader
        title={t('payments.title')}
        description={t('payments.description')}
        status={<AccountStatus status={account.status} />}
      />
      <div className="grid max-w-5xl gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="space-y-5">
          <AccountCard account={account} canConnect={canConnect} />
          <RequirementsCard status={account.status} requirements={account.requirements} />
        </div>
        <HowItWorks />
      </div>
    </>
  );
}

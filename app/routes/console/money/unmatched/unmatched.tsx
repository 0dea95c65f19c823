import { Outlet, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { countUnmatched } from '#app/domain/payments/unmatched/count-unmatched.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { UnmatchedTabs } from './unmatched-tabs.tsx';

export const meta = pageTitle((t) => t('payouts:unmatched.title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  counts: await countUnmatched(ctx, {}),
  payouts: ctx.ability.can('read', 'Payout'),
}));

/** The lists of work: money that nobody could match by itself. */
export default function Unmatched() {
  const { counts, payouts } = useLoaderData<typeof loader>();
  const { t } = useTranslation('payouts');
  return (
    <>
      <PageHeader title={t('unmatched.title')} description={t('unmatched.description')} />
      <div className="space-y-5">
        <UnmatchedTabs counts={counts} payouts={payouts} />
        <Outlet />
      </div>
    </>
  );
}

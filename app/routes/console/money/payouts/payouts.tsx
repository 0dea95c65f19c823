import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { listPayouts } from '#app/domain/payments/payouts/list-payouts.ts';
import { payoutStatuses } from '#app/domain/payments/payouts/payout-facts.ts';
import { payoutFigures } from '#app/domain/payments/payouts/payout-figures.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { PayoutFigures } from './payout-figures.tsx';
import { PayoutsTable } from './payouts-table.tsx';

export const meta = pageTitle((t) => t('payouts:title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['created'], defaultSort: '-created' });
  const [{ payouts, next, previous }, figures] = await Promise.all([
    listPayouts(ctx, {
      status: params.filter('status', payoutStatuses),
      after: params.after,
      before: params.before,
      limit: params.size,
    }),
    payoutFigures(ctx, {}),
  ]);
  return { payouts, page: { next, previous }, figures, currency: ctx.tenant.currency };
});

export default function Payouts() {
  const { payouts, page, figures, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation('payouts');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="space-y-5">
        <PayoutFigures figures={figures} currency={currency} />
        <PayoutsTable payouts={payouts} page={page} />
      </div>
    </>
  );
}

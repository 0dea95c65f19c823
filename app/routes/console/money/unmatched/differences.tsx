import { useLoaderData } from '@remix-run/react';
import { CircleCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { listPayouts } from '#app/domain/payments/payouts/list-payouts.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { PayoutStatus } from '../payouts/payout-status.tsx';

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['created'], defaultSort: '-created' });
  const { payouts, next, previous } = await listPayouts(ctx, {
    different: true,
    after: params.after,
    before: params.before,
    limit: params.size,
  });
  return { payouts, page: { next, previous } };
});

/** Payouts whose movements do not add up to them; each is explained on its own page. */
export default function PayoutDifferences() {
  const { payouts, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation('payouts');
  const format = useFormat();
  return (
    <DataTable
      label={t('unmatched.tabs.differences')}
      rows={payouts}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/money/payouts/${id}`}
      page={page}
      empty={
        <EmptyState
          icon={CircleCheckBig}
          title={t('unmatched.empty.differences')}
          text={t('unmatched.empty.differencesText')}
        />
      }
      columns={[
        {
          id: 'arrivesOn',
          header: t('columns.payout'),
          cell: ({ arrivesOn }) => t('detail.title', { day: format.day(arrivesOn) }),
        },
        {
          id: 'status',
          header: t('columns.status'),
          cell: ({ status }) => <PayoutStatus status={status} />,
          card: 'subtitle',
        },
        {
          id: 'amount',
          header: t('columns.amount'),
          cell: ({ amount, currency }) => format.money(amount, currency),
          numeric: true,
        },
        {
          id: 'difference',
          header: t('columns.difference'),
          cell: ({ differenceAmount, currency }) => format.money(differenceAmount, currency),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}

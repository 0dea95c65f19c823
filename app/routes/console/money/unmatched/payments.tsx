import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { CircleCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { listParkedPayments } from '#app/domain/payments/unmatched/list-parked-payments.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { AsideSwitch } from './aside-switch.tsx';

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['received'], defaultSort: 'received' });
  const { payments, next, previous } = await listParkedPayments(ctx, {
    aside: params.filter('show', ['aside']) === 'aside',
    after: params.after,
    before: params.before,
    limit: params.size,
  });
  return { payments, page: { next, previous } };
});

/** Payments that pay no bill until somebody says whose they are. */
export default function UnmatchedPayments() {
  const { payments, page } = useLoaderData<typeof loader>();
  const { payment } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation(['payouts', 'payments']);
  const format = useFormat();
  return (
    <ListWithPanel panel={payment ? <Outlet /> : null}>
      <DataTable
        label={t('payouts:unmatched.tabs.payments')}
        rows={payments}
        rowId={({ id }) => id}
        rowTo={({ id }) => `/console/money/unmatched/payments/${id}${search}`}
        openRow={payment}
        page={page}
        actions={<AsideSwitch />}
        empty={
          <EmptyState
            icon={CircleCheckBig}
            title={t('payouts:unmatched.empty.payments')}
            text={t('payouts:unmatched.empty.paymentsText')}
          />
        }
        columns={[
          {
            id: 'reason',
            header: t('payouts:unmatched.columns.reason'),
            cell: ({ reason }) => (reason ? t(`payouts:unmatched.reasons.${reason}`) : '—'),
          },
          {
            id: 'payer',
            header: t('payouts:unmatched.columns.payer'),
            cell: ({ person }) => person?.name ?? '—',
            card: 'subtitle',
          },
          {
            id: 'method',
            header: t('payouts:unmatched.columns.method'),
            cell: ({ method }) => t(`payments:methods.${method}`),
            from: 'lg',
          },
          {
            id: 'receivedAt',
            header: t('payouts:unmatched.columns.receivedAt'),
            cell: ({ receivedAt }) => format.moment(receivedAt),
          },
          {
            id: 'note',
            header: t('payouts:unmatched.columns.note'),
            cell: ({ note, goingBack, currency }) =>
              goingBack > 0n
                ? t('payouts:unmatched.goingBack', { amount: format.money(goingBack, currency) })
                : (note ?? '—'),
            from: 'lg',
          },
          {
            id: 'amount',
            header: t('payouts:unmatched.columns.amount'),
            cell: ({ standing, currency }) => format.money(standing, currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </ListWithPanel>
  );
}

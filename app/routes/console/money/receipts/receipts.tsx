import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { listReceipts, receiptStatuses } from '#app/domain/receipts/list-receipts.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isDay } from '#app/kernel/dates.ts';
import { ReceiptsTable } from './receipts-table.tsx';

export const meta = pageTitle((t) => t('receipts:list.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['issued'], defaultSort: '-issued' });
  const day = (name: string) => {
    const value = params.filter(name);
    return value && isDay(value) ? value : null;
  };
  const { receipts, next, previous } = await listReceipts(ctx, {
    q: params.q.slice(0, 100) || null,
    status: params.filter('status', receiptStatuses),
    from: day('from'),
    through: day('through'),
    after: params.after,
    before: params.before,
    limit: params.size,
  });
  return { receipts, page: { next, previous } };
});

export default function Receipts() {
  const { receipts, page } = useLoaderData<typeof loader>();
  const { receipt } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation('receipts');
  return (
    <>
      <PageHeader title={t('list.title')} description={t('list.description')} />
      <ListWithPanel panel={receipt ? <Outlet /> : null}>
        <ReceiptsTable receipts={receipts} page={page} openReceipt={receipt} search={search} />
      </ListWithPanel>
    </>
  );
}

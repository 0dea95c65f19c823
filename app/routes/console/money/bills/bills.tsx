import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { listBillChoices } from '#app/domain/billing/list-bill-choices.ts';
import { listBills } from '#app/domain/billing/list-bills.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { localDay } from '#app/kernel/dates.ts';
import { BillsTable } from './bills-table.tsx';
import { readBillFilter } from './read-bill-filter.ts';

export const meta = pageTitle((t) => t('billing:bills.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const { params, filter } = readBillFilter(request);
  const [{ bills, next, previous }, choices] = await Promise.all([
    listBills(ctx, {
      ...filter,
      order: params.sort.direction === 'asc' ? 'earliest' : 'latest',
      after: params.after,
      before: params.before,
      limit: params.size,
    }),
    listBillChoices(ctx, {}),
  ]);
  return {
    bills,
    page: { next, previous },
    choices,
    narrowed: { run: filter.runId, property: filter.propertyId },
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    currency: ctx.tenant.currency,
    canExport: ctx.ability.can('export', 'Bill'),
    canBill: ctx.ability.can('create', 'BillingRun'),
  };
});

export default function Bills() {
  const list = useLoaderData<typeof loader>();
  const { bill } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation('billing');
  return (
    <>
      <PageHeader title={t('bills.title')} description={t('bills.description')} />
      <ListWithPanel panel={bill ? <Outlet /> : null}>
        <BillsTable {...list} openBill={bill} search={search} />
      </ListWithPanel>
    </>
  );
}

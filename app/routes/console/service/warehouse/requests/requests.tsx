import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { PackageSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { listMaterialRequests } from '#app/domain/warehouse/requests/list-material-requests.ts';
import { requestStatuses } from '#app/domain/warehouse/requests/request-status.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { warehouseChoices } from '../warehouse-choices.ts';
import { WarehouseHeader } from '../warehouse-header.tsx';
import { warehouseParts } from '../warehouse-parts.ts';
import { RequestsTable } from './requests-table.tsx';

export const meta = pageTitle((t) => t('warehouse:tabs.requests'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['created'], defaultSort: '-created' });
  const id = (value: string | null) => (value && isId(value) ? value : null);
  const { requests, next, previous } = await listMaterialRequests(ctx, {
    status: params.filter('status', [...requestStatuses, 'to_issue'] as const),
    warehouseId: id(params.filter('warehouse')),
    after: id(params.after),
    before: id(params.before),
    limit: params.size,
  });
  return {
    requests,
    page: { next, previous },
    warehouses: await warehouseChoices(ctx),
    parts: warehouseParts(ctx.ability),
    currency: ctx.tenant.currency,
  };
});

export default function Requests() {
  const { requests, page, warehouses, parts, currency } = useLoaderData<typeof loader>();
  const { request } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation('warehouse');
  return (
    <>
      <WarehouseHeader parts={parts} />
      <ListWithPanel panel={request ? <Outlet /> : null}>
        <RequestsTable
          requests={requests}
          page={page}
          open={request}
          search={search}
          warehouses={warehouses}
          currency={currency}
          empty={
            <EmptyState icon={PackageSearch} title={t('requests.empty')} text={t('requests.emptyText')} />
          }
        />
      </ListWithPanel>
    </>
  );
}

import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { ArrowLeftRight, Boxes, PackagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listWarehouses } from '#app/domain/warehouse/places/list-warehouses.ts';
import { listStock } from '#app/domain/warehouse/stock/list-stock.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { WarehouseHeader } from '../warehouse-header.tsx';
import { warehouseParts } from '../warehouse-parts.ts';
import { StockFigures } from './stock-figures.tsx';
import { StockTable } from './stock-table.tsx';

export const meta = pageTitle((t) => t('warehouse:tabs.stock'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['name'], defaultSort: 'name' });
  const warehouse = params.filter('warehouse');
  const [{ stock, next, previous }, warehouses] = await Promise.all([
    listStock(ctx, {
      q: params.q.slice(0, 100) || null,
      warehouseId: warehouse && isId(warehouse) ? warehouse : null,
      low: params.filter('low', ['yes']) !== null,
      after: params.after,
      before: params.before,
      limit: params.size,
    }),
    listWarehouses(ctx, {}),
  ]);
  return {
    stock,
    page: { next, previous },
    warehouses,
    parts: warehouseParts(ctx.ability),
    currency: ctx.tenant.currency,
    canChange: ctx.ability.can('update', 'Stock'),
  };
});

export default function Stock() {
  const { stock, page, warehouses, parts, currency, canChange } = useLoaderData<typeof loader>();
  const { warehouse, material } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation('warehouse');
  const inUse = warehouses.filter(({ isActive }) => isActive);
  const receive = canChange && inUse.length > 0 && (
    <LinkButton to="/console/service/warehouse/receive" variant="primary">
      <PackagePlus aria-hidden />
      {t('stock.receive')}
    </LinkButton>
  );
  return (
    <>
      <WarehouseHeader
        parts={parts}
        actions={
          <>
            {canChange && inUse.length > 1 && (
              <LinkButton to="/console/service/warehouse/transfer">
                <ArrowLeftRight aria-hidden />
                {t('stock.transfer')}
              </LinkButton>
            )}
            {receive}
          </>
        }
      />
      <div className="space-y-5">
        {/* Where the panel covers the list, it covers the figures too. */}
        <div className={warehouse ? 'max-xl:hidden' : undefined}>
          <StockFigures warehouses={warehouses} currency={currency} />
        </div>
        <ListWithPanel panel={warehouse && material ? <Outlet /> : null}>
          <StockTable
            stock={stock}
            page={page}
            open={warehouse && material ? `${warehouse}/${material}` : undefined}
            search={search}
            warehouses={warehouses.map(({ id, name }) => ({ value: id, label: name }))}
            currency={currency}
            empty={
              <EmptyState
                icon={Boxes}
                title={t('stock.empty')}
                text={t('stock.emptyText')}
                action={receive}
              />
            }
          />
        </ListWithPanel>
      </div>
    </>
  );
}

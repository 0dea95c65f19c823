import { Outlet, useLoaderData, useLocation, useParams, useSearchParams } from '@remix-run/react';
import { ArrowLeftRight, Boxes, PackagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listWarehouses } from '#app/domain/warehouse/places/list-warehouses.ts';
import { listStock } from '#app/domain/warehouse/stock/list-stock.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { WarehouseHeader } from '../warehouse-header.tsx';
import { warehouseParts } from '../warehouse-parts.ts';
import { readStockFilter } from './read-stock-filter.ts';
import { StockFigures } from './stock-figures.tsx';
import { StockTable } from './stock-table.tsx';

export const meta = pageTitle((t) => t('warehouse:tabs.stock'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const { filter, page } = readStockFilter(request);
  const [{ stock, next, previous }, warehouses] = await Promise.all([
    listStock(ctx, { ...filter, ...page }),
    listWarehouses(ctx, {}),
  ]);
  return {
    stock,
    page: { next, previous },
    warehouses,
    parts: warehouseParts(ctx.ability),
    currency: ctx.tenant.currency,
    canChange: ctx.ability.can('update', 'Stock'),
    canExport: ctx.ability.can('export', 'Stock'),
  };
});

export default function Stock() {
  const { stock, page, warehouses, parts, currency, canChange, canExport } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
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
            actions={
              canExport && <ExportMenu action="/console/service/warehouse/stock/export" params={params} />
            }
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

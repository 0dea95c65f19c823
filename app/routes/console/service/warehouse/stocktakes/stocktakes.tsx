import { useLoaderData } from '@remix-run/react';
import { ClipboardList } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { beginStocktake } from '#app/domain/warehouse/stocktakes/begin-stocktake.ts';
import { listStocktakes } from '#app/domain/warehouse/stocktakes/list-stocktakes.ts';
import { stocktakeStatuses } from '#app/domain/warehouse/stocktakes/stocktake-status.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { warehouseChoices } from '../warehouse-choices.ts';
import { WarehouseHeader } from '../warehouse-header.tsx';
import { warehouseParts } from '../warehouse-parts.ts';
import { BeginStocktake } from './begin-stocktake.tsx';
import { beginSchema } from './stocktake-schema.ts';
import { StocktakesTable } from './stocktakes-table.tsx';

export const meta = pageTitle((t) => t('warehouse:tabs.stocktakes'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['created'], defaultSort: '-created' });
  const id = (value: string | null) => (value && isId(value) ? value : null);
  const { stocktakes, next, previous } = await listStocktakes(ctx, {
    warehouseId: id(params.filter('warehouse')),
    status: params.filter('status', stocktakeStatuses),
    after: id(params.after),
    before: id(params.before),
    limit: params.size,
  });
  return {
    stocktakes,
    page: { next, previous },
    warehouses: await warehouseChoices(ctx),
    parts: warehouseParts(ctx.ability),
    currency: ctx.tenant.currency,
    canBegin: ctx.ability.can('create', 'Stocktake'),
  };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, beginSchema, async (value) => {
    const { stocktakeId } = await beginStocktake(ctx, value);
    const text = translator(ctx.language, 'warehouse')('stocktakes.onlyOpen');
    return redirectWithFlash(`/console/service/warehouse/stocktakes/${stocktakeId}`, {
      kind: 'success',
      text,
    });
  }),
);

export default function Stocktakes() {
  const { stocktakes, page, warehouses, parts, currency, canBegin } = useLoaderData<typeof loader>();
  const { t } = useTranslation('warehouse');
  return (
    <>
      <WarehouseHeader
        parts={parts}
        actions={canBegin && warehouses.length > 0 && <BeginStocktake warehouses={warehouses} />}
      />
      <StocktakesTable
        stocktakes={stocktakes}
        page={page}
        warehouses={warehouses}
        currency={currency}
        empty={
          <EmptyState icon={ClipboardList} title={t('stocktakes.empty')} text={t('stocktakes.emptyText')} />
        }
      />
    </>
  );
}

import { useLoaderData } from '@remix-run/react';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { listStockMoves } from '#app/domain/warehouse/stock/list-stock-moves.ts';
import { stockMoveKinds } from '#app/domain/warehouse/stock/stock-move-kinds.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { warehouseChoices } from '../warehouse-choices.ts';
import { WarehouseHeader } from '../warehouse-header.tsx';
import { warehouseParts } from '../warehouse-parts.ts';
import { MovesTable } from './moves-table.tsx';

export const meta = pageTitle((t) => t('warehouse:tabs.moves'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['created'], defaultSort: '-created' });
  const id = (value: string | null) => (value && isId(value) ? value : null);
  const { moves, next, previous } = await listStockMoves(ctx, {
    warehouseId: id(params.filter('warehouse')),
    materialId: id(params.filter('material')),
    kind: params.filter('kind', stockMoveKinds),
    after: id(params.after),
    before: id(params.before),
    limit: params.size,
  });
  return {
    moves,
    page: { next, previous },
    warehouses: await warehouseChoices(ctx),
    parts: warehouseParts(ctx.ability),
    currency: ctx.tenant.currency,
  };
});

export default function Moves() {
  const { moves, page, warehouses, parts, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation('warehouse');
  return (
    <>
      <WarehouseHeader parts={parts} />
      <MovesTable
        moves={moves}
        page={page}
        warehouses={warehouses}
        currency={currency}
        empty={<EmptyState icon={History} title={t('moves.empty')} text={t('moves.emptyText')} />}
      />
    </>
  );
}

import { useLoaderData, useLocation } from '@remix-run/react';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { getStock } from '#app/domain/warehouse/stock/get-stock.ts';
import { listStockMoves } from '#app/domain/warehouse/stock/list-stock-moves.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../../id-param.ts';
import { PanelError } from '../../../money/panel-error.tsx';
import { PanelSection } from '../../../money/panel-section.tsx';
import { MoveList } from '../moves/move-list.tsx';
import { PlaceStock } from './place-stock.tsx';
import { stockAction } from './stock-action.ts';
import { StockFacts } from './stock-facts.tsx';
import { WriteOff } from './write-off.tsx';

const shownMoves = 10;

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const at = { warehouseId: idParam(params.warehouse), materialId: idParam(params.material) };
  const can = ctx.ability.can.bind(ctx.ability);
  const [stock, history] = await Promise.all([
    getStock(ctx, at),
    can('read', 'StockMove') ? listStockMoves(ctx, { ...at, limit: shownMoves }) : null,
  ]);
  return {
    stock,
    moves: history?.moves ?? null,
    currency: ctx.tenant.currency,
    canChange: can('update', 'Stock'),
  };
});

export const action = actionFor('staff', stockAction);

export default function StockPanel() {
  const { stock, moves, currency, canChange } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('warehouse');
  const { warehouseId, materialId, name, specification, isLow } = stock;
  return (
    <SidePanel
      key={`${warehouseId}/${materialId}`}
      title={[name, specification].filter(Boolean).join(' ')}
      status={
        isLow && (
          <Status tone="warning" icon={TriangleAlert}>
            {t('stock.low')}
          </Status>
        )
      }
      closeTo={`/console/service/warehouse/stock${search}`}
      footer={
        canChange && (
          <>
            {stock.quantity !== '0' && <WriteOff stock={stock} />}
            <PlaceStock stock={stock} />
          </>
        )
      }
    >
      <StockFacts stock={stock} currency={currency} />
      {moves && moves.length > 0 && (
        <PanelSection title={t('stock.history')}>
          <MoveList moves={moves} currency={currency} />
          <p className="text-sm">
            <TextLink to={`/console/service/warehouse/moves?material=${materialId}&warehouse=${warehouseId}`}>
              {t('stock.allMoves')}
            </TextLink>
          </p>
        </PanelSection>
      )}
    </SidePanel>
  );
}

export function ErrorBoundary() {
  return <PanelError list="/console/service/warehouse/stock" />;
}

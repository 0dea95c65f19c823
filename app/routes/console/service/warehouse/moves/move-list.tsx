import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { StockMoveView } from '#app/domain/warehouse/stock/list-stock-moves.ts';
import { useAmountOf } from '../use-amount-of.ts';

/** The movements of one material, the latest first. */
export function MoveList({ moves, currency }: { moves: readonly StockMoveView[]; currency: string }) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  const amountOf = useAmountOf();
  return (
    <ol className="divide-y divide-line">
      {moves.map((move) => (
        <li key={move.id} className="flex items-baseline gap-3 py-2 text-sm">
          <span className="min-w-0 flex-1">
            {t(`moves.kinds.${move.kind}`)}
            <span className="block text-muted text-xs">
              {move.byName} · {format.moment(move.createdAt)}
            </span>
          </span>
          <span className="figures text-right">
            {amountOf(move.quantity, move.unit, true)}
            <span className="block text-muted text-xs">{format.money(move.value, currency)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

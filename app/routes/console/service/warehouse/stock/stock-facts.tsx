import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { storedQuantity } from '#app/domain/warehouse/quantity.ts';
import { worthOf } from '#app/domain/warehouse/stock/holding.ts';
import type { StockView } from '#app/domain/warehouse/stock/list-stock.ts';
import { useAmountOf } from '../use-amount-of.ts';

/** One of a thing, in ten-thousandths. */
const one = 10_000n;

export function StockFacts({ stock, currency }: { stock: StockView; currency: string }) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  const amountOf = useAmountOf();
  const { value, unit, threshold } = stock;
  const quantity = storedQuantity(stock.quantity);
  return (
    <>
      <div>
        <p className="figures font-semibold text-3xl tracking-tight">{amountOf(stock.quantity, unit)}</p>
        <p className="figures mt-1 text-muted text-sm">
          {format.money(value, currency)}
          {quantity > 0n &&
            ` · ${t('stock.each', { amount: format.money(worthOf({ quantity, value }, one), currency) })}`}
        </p>
      </div>
      <DescriptionList
        items={[
          { label: t('fields.code'), value: stock.code, figures: true },
          { label: t('fields.warehouse'), value: stock.warehouseName },
          { label: t('fields.shelf'), value: stock.shelf ?? '—' },
          {
            label: t('fields.threshold'),
            value: threshold ? amountOf(threshold, unit) : '—',
            figures: true,
          },
        ]}
      />
    </>
  );
}

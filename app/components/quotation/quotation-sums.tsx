import { useTranslation } from 'react-i18next';
import type { QuotationView } from '#app/domain/quotations/quotation-view.ts';
import { useFormat } from '../use-format.ts';

type QuotationSumsProps = {
  quotation: Pick<QuotationView, 'lines' | 'linesAmount' | 'coupon' | 'points' | 'pointsAmount' | 'total'>;
  currency: string;
};

/** The lines of a quotation and what they come to. */
export function QuotationSums({ quotation, currency }: QuotationSumsProps) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const money = (amount: bigint) => format.money(amount, currency);
  const { lines, linesAmount, coupon, points, pointsAmount, total } = quotation;
  const rows = [
    ...(linesAmount === total ? [] : [{ label: t('sum'), amount: money(linesAmount) }]),
    ...(coupon ? [{ label: t('coupon', { name: coupon.name }), amount: `−${money(coupon.amount)}` }] : []),
    ...(pointsAmount > 0n
      ? [{ label: t('points', { points: format.number(points) }), amount: `−${money(pointsAmount)}` }]
      : []),
  ];
  return (
    <div className="text-sm">
      <ul className="divide-y divide-line">
        {lines.map(({ id, name, unit, quantity, unitPrice, amount }) => (
          <li key={id} className="flex items-baseline gap-4 py-2">
            <span className="min-w-0 flex-1">
              {name}
              <span className="figures block text-muted text-xs">
                {t('lineOf', { quantity, unit, price: money(unitPrice) })}
              </span>
            </span>
            <span className="figures">{money(amount)}</span>
          </li>
        ))}
      </ul>
      <dl className="space-y-1 border-line border-t pt-2">
        {rows.map(({ label, amount }) => (
          <div key={label} className="flex justify-between gap-4 text-muted">
            <dt>{label}</dt>
            <dd className="figures">{amount}</dd>
          </div>
        ))}
        <div className="flex items-baseline justify-between gap-4 font-semibold">
          <dt>{t('total')}</dt>
          <dd className="figures text-base">{total === 0n ? t('free') : money(total)}</dd>
        </div>
      </dl>
    </div>
  );
}

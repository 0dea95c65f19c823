import { useTranslation } from 'react-i18next';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { type CounterMethod, counterMethods } from '#app/domain/counter/counter-methods.ts';
import type { ShiftDetail } from '#app/domain/counter/get-shift.ts';
import { isOut } from '#app/domain/counter/shift-lines.ts';

/** What went through a shift by kind and method, and what was taken by each method side by side. */
export function ShiftThrough({ shift, currency }: { shift: ShiftDetail; currency: string }) {
  const { t } = useTranslation(['counter', 'payments']);
  const format = useFormat();
  const { lines } = shift;
  const taken = counterMethods.map((method) => ({
    method,
    amount: lines
      .filter((line) => line.method === method && (line.kind === 'payment' || line.kind === 'deposit'))
      .reduce((sum, line) => sum + line.amount, 0n),
  }));
  const cell = 'px-4 py-2 sm:px-5';
  return (
    <Card title={t('report.through')} padding="flush">
      {lines.length === 0 ? (
        <p className="px-4 pb-4 text-muted text-sm sm:px-5">{t('report.nothing')}</p>
      ) : (
        <>
          <table className="w-full text-sm">
            <thead className="border-line border-y bg-sunken/60 text-left text-muted text-xs">
              <tr>
                <th className={`${cell} font-medium`}>{t('report.kind')}</th>
                <th className={`${cell} text-right font-medium`}>{t('report.times')}</th>
                <th className={`${cell} text-right font-medium`}>{t('report.in')}</th>
                <th className={`${cell} text-right font-medium`}>{t('report.out')}</th>
              </tr>
            </thead>
            <tbody className="figures divide-y divide-line">
              {lines.map(({ kind, method, count, amount }) => (
                <tr key={`${kind} ${method}`}>
                  <td className={cell}>
                    {t(`report.kinds.${kind}`)}{' '}
                    <span className="text-muted">{t(`payments:methods.${method as CounterMethod}`)}</span>
                  </td>
                  <td className={`${cell} text-right`}>{format.number(count)}</td>
                  <td className={`${cell} text-right`}>{!isOut(kind) && format.money(amount, currency)}</td>
                  <td className={`${cell} text-right`}>{isOut(kind) && format.money(amount, currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {taken.filter(({ amount }) => amount > 0n).length > 1 && (
            <div className="border-line border-t px-4 py-4 sm:px-5 print:hidden">
              <h3 className="mb-2 font-medium text-sm">{t('report.byMethod')}</h3>
              <BarChart
                label={t('report.chart')}
                rows={taken.map(({ method, amount }) => ({
                  name: t(`payments:methods.${method}`),
                  amount: Number(amount),
                }))}
                series={[{ key: 'amount', label: t('report.amount') }]}
                formatValue={(value) => format.money(BigInt(Math.round(value)), currency)}
                height={180}
              />
            </div>
          )}
        </>
      )}
    </Card>
  );
}

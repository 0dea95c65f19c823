import { useTranslation } from 'react-i18next';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { DonutChart } from '#app/components/charts/donut-chart.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MoneyFigures } from '#app/domain/dashboard/money-figures.ts';
import { minorDigits } from '#app/kernel/money.ts';
import { ArrearsByAge } from './arrears-by-age.tsx';

/** The year in bars, the late money by its age, and how people paid this month. */
export function MoneyCharts({ money, currency }: { money: MoneyFigures; currency: string }) {
  const { t } = useTranslation(['today', 'payments']);
  const format = useFormat();
  const { months, overdue, methods } = money;
  // Charts draw plain numbers: minor units, which are exact far beyond what a company bills.
  const full = (minor: number) => format.money(BigInt(Math.round(minor)), currency);
  const short = (minor: number) =>
    format.number(minor / 10 ** minorDigits(currency), { notation: 'compact', maximumFractionDigits: 1 });
  const payments = methods.reduce((sum, method) => sum + method.payments, 0);
  const anything = months.some(({ billed, collected }) => billed > 0n || collected > 0n);
  return (
    <div className="grid gap-5 xl:grid-cols-3">
      <Card className="xl:col-span-2" title={t('chart.title')} description={t('chart.description')}>
        {anything ? (
          <BarChart
            label={t('chart.title')}
            rows={months.map(({ month, billed, collected }) => ({
              name: format.month(month),
              billed: Number(billed),
              collected: Number(collected),
            }))}
            series={[
              { key: 'billed', label: t('chart.billed') },
              { key: 'collected', label: t('chart.collected') },
            ]}
            formatValue={full}
            formatAxis={short}
          />
        ) : (
          <p className="text-muted text-sm">{t('chart.empty')}</p>
        )}
      </Card>
      <div className="grid gap-5 md:grid-cols-2 xl:grid-cols-1">
        <Card
          title={t('arrears.title')}
          description={t('arrears.description')}
          actions={
            overdue.amount > 0n && (
              <TextLink to="/console/money/bills?status=overdue" className="text-sm">
                {t('arrears.all')}
              </TextLink>
            )
          }
        >
          <ArrearsByAge overdue={overdue} currency={currency} />
        </Card>
        <Card title={t('methods.title')}>
          {methods.length > 0 ? (
            <DonutChart
              label={t('methods.title')}
              parts={methods.map(({ method, amount }) => ({
                name: t(`payments:methods.${method}`),
                value: Number(amount),
              }))}
              formatValue={full}
              size={144}
              centre={{ value: format.number(payments), label: t('methods.payments', { count: payments }) }}
            />
          ) : (
            <p className="text-muted text-sm">{t('methods.none')}</p>
          )}
        </Card>
      </div>
    </div>
  );
}

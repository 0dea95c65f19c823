import { useTranslation } from 'react-i18next';
import { DonutChart } from '#app/components/charts/donut-chart.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MoneyFigures } from '#app/domain/dashboard/money-figures.ts';

type PaymentMethodsProps = { methods: MoneyFigures['methods']; currency: string };

/** How people paid this month, by amount. */
export function PaymentMethods({ methods, currency }: PaymentMethodsProps) {
  const { t } = useTranslation(['today', 'payments']);
  const format = useFormat();
  const count = methods.reduce((sum, { payments }) => sum + payments, 0);
  return (
    <Card title={t('methods.title')}>
      {methods.length > 0 ? (
        <DonutChart
          label={t('methods.title')}
          parts={methods.map(({ method, amount }) => ({
            name: t(`payments:methods.${method}`),
            value: Number(amount),
          }))}
          formatValue={(minor) => format.money(BigInt(Math.round(minor)), currency)}
          size={144}
          centre={{ value: format.number(count), label: t('methods.payments', { count }) }}
        />
      ) : (
        <p className="text-muted text-sm">{t('methods.none')}</p>
      )}
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { DebtByAge } from '#app/domain/dunning/list-debtors.ts';

type DebtAgesProps = { byAge: DebtByAge; count: number; currency: string };

/** What all debtors of the filter owe together, by how long it is overdue. */
export function DebtAges({ byAge, count, currency }: DebtAgesProps) {
  const { t } = useTranslation('dunning');
  const format = useFormat();
  const ages = ['until30', 'until60', 'until90', 'until180', 'beyond180'] as const;
  const total = ages.reduce((sum, age) => sum + byAge[age], 0n);
  const money = (value: number) => format.money(BigInt(Math.round(value)), currency);
  return (
    <div className="mb-5">
      <Card
        title={t('ages.title', { amount: format.money(total, currency) })}
        description={t('ages.text', { count, formatted: format.number(count) })}
      >
        <BarChart
          label={t('ages.label')}
          rows={ages.map((age) => ({ name: t(`ages.${age}`), owed: Number(byAge[age]) }))}
          series={[{ key: 'owed', label: t('ages.owed') }]}
          formatValue={money}
          height={180}
        />
      </Card>
    </div>
  );
}

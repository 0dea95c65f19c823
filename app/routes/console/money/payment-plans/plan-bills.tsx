import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PlanBill } from '#app/domain/payment-plans/plan-bills.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { paths } from '../../paths.ts';

export function PlanBills({ bills, currency }: { bills: readonly PlanBill[]; currency: string }) {
  const { t, i18n } = useTranslation('agreements');
  const format = useFormat();
  return (
    <section aria-labelledby="plan-bills" className="space-y-3">
      <h2 id="plan-bills" className="font-semibold text-[0.9375rem]">
        {t('detail.bills')}
      </h2>
      <DataTable
        label={t('detail.bills')}
        rows={bills}
        rowId={({ id }) => id}
        rowTo={({ id }) => paths.bill(id)}
        empty={null}
        columns={[
          { id: 'name', header: t('pdf.bill'), cell: ({ name }) => name },
          {
            id: 'period',
            header: t('pdf.period'),
            cell: ({ periodStart, periodEnd }) => (
              <span className="figures">
                {formatPeriod({ start: periodStart, end: periodEnd }, i18n.language)}
              </span>
            ),
            card: 'subtitle',
          },
          {
            id: 'then',
            header: t('detail.owedThen'),
            cell: ({ amount }) => format.money(amount, currency),
            numeric: true,
          },
          {
            id: 'now',
            header: t('detail.owedNow'),
            cell: ({ remaining }) => format.money(remaining, currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </section>
  );
}

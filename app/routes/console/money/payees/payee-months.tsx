import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PayeeDetail } from '#app/domain/payees/get-payee.ts';
import { addMonths } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';

/** Older ones are found by their address. */
const yearsShown = 8;

/** What was charged and what came in, by month and fee item of a year. */
export function PayeeMonths({ payee, currency }: { payee: PayeeDetail; currency: string }) {
  const { t, i18n } = useTranslation('payees');
  const format = useFormat();
  const { months, year, years } = payee;
  return (
    <section aria-labelledby="payee-months" className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h2 id="payee-months" className="font-semibold text-[0.9375rem]">
          {t('months.title')}
        </h2>
        {years.length > 1 && (
          <nav aria-label={t('months.year')} className="figures flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {years.slice(0, yearsShown).map((value) => (
              <Link
                key={value}
                to={`?year=${value}`}
                preventScrollReset
                aria-current={value === year ? 'page' : undefined}
                className={cn(
                  'rounded-sm py-1',
                  value === year ? 'font-semibold text-ink' : 'text-muted hover:text-ink hover:underline',
                )}
              >
                {value}
              </Link>
            ))}
          </nav>
        )}
      </div>
      <DataTable
        label={t('months.title')}
        rows={months}
        rowId={({ month, feeItemId }) => `${month} ${feeItemId}`}
        empty={<p className="px-5 py-8 text-center text-muted text-sm">{t('months.empty', { year })}</p>}
        columns={[
          {
            id: 'month',
            header: t('months.month'),
            cell: ({ month }) => (
              <span className="figures">
                {formatPeriod({ start: month, end: addMonths(month, 1) }, i18n.language)}
              </span>
            ),
          },
          {
            id: 'feeItem',
            header: t('bills.columns.feeItem'),
            cell: ({ feeItemName }) => feeItemName,
            card: 'subtitle',
          },
          {
            id: 'bills',
            header: t('months.bills'),
            cell: ({ bills }) => format.number(bills),
            numeric: true,
            from: 'lg',
          },
          {
            id: 'billed',
            header: t('months.billed'),
            cell: ({ billed }) => format.money(billed, currency),
            numeric: true,
          },
          {
            id: 'collected',
            header: t('months.collected'),
            cell: ({ collected }) => format.money(collected, currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </section>
  );
}

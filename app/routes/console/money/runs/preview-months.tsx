import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PreviewedMonth } from '#app/domain/billing/run-preview.ts';

/** What each of several months bills. */
export function PreviewMonths({ months, currency }: { months: readonly PreviewedMonth[]; currency: string }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  return (
    <section aria-labelledby="preview-months" className="space-y-3">
      <h2 id="preview-months" className="font-semibold text-[0.9375rem]">
        {t('byMonth.title')}
      </h2>
      <DataTable
        label={t('byMonth.title')}
        rows={months}
        rowId={({ month }) => month}
        columns={[
          { id: 'month', header: t('byMonth.month'), cell: ({ month }) => format.month(month) },
          {
            id: 'items',
            header: t('byMonth.items'),
            cell: ({ items }) =>
              items.length === 0
                ? '—'
                : format.list(
                    items.map(({ name, bills }) => t('byMonth.item', { name, bills: format.number(bills) })),
                  ),
          },
          {
            id: 'bills',
            header: t('byMonth.bills'),
            cell: ({ bills }) => format.number(bills),
            numeric: true,
          },
          {
            id: 'billed',
            header: t('byMonth.billed'),
            cell: ({ alreadyBilled }) => format.number(alreadyBilled),
            numeric: true,
            from: 'lg',
          },
          {
            id: 'amount',
            header: t('byMonth.amount'),
            cell: ({ amount }) => format.money(BigInt(amount), currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </section>
  );
}

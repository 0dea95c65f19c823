import { useTranslation } from 'react-i18next';
import type { Column } from '#app/components/table/column.ts';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PreviewLine } from '#app/domain/billing/preview-of-run.ts';
import { changeOf } from './change-of.ts';

/** A run's bills by fee item, beside what the month before was billed of it. */
export function PreviewItems(props: {
  items: readonly PreviewLine[];
  currency: string;
  /** Whether there is one period before to compare with. */
  compared: boolean;
}) {
  const { items, currency, compared } = props;
  const { t } = useTranslation('billing');
  const format = useFormat();
  const last: Column<PreviewLine>[] = [
    {
      id: 'lastBills',
      header: t('runs.lastMonthBills'),
      cell: (item) => format.number(item.lastBills),
      numeric: true,
      from: 'lg',
    },
    {
      id: 'lastAmount',
      header: t('runs.lastMonthAmount'),
      cell: (item) => format.money(BigInt(item.lastAmount), currency),
      numeric: true,
    },
    {
      id: 'change',
      header: t('runs.change'),
      cell: (item) => {
        const change = changeOf(BigInt(item.amount), BigInt(item.lastAmount));
        return change ? `${change.ratio > 0 ? '+' : ''}${format.percent(change.ratio)}` : '—';
      },
      numeric: true,
    },
  ];
  return (
    <section aria-labelledby="preview-items" className="space-y-3">
      <h2 id="preview-items" className="font-semibold text-[0.9375rem]">
        {t('runs.byItem')}
      </h2>
      <DataTable
        label={t('runs.byItem')}
        rows={items}
        rowId={(item) => item.feeItemId}
        columns={[
          { id: 'name', header: t('feeItem'), cell: (item) => item.name },
          { id: 'bills', header: t('runs.bills'), cell: (item) => format.number(item.bills), numeric: true },
          {
            id: 'amount',
            header: t('runs.amount'),
            cell: (item) => format.money(BigInt(item.amount), currency),
            numeric: true,
            card: 'aside',
          },
          ...(compared ? last : []),
        ]}
      />
    </section>
  );
}

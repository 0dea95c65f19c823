import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ChargesImportView } from '#app/domain/charges-import/get-charges-import.ts';
import { addDays } from '#app/kernel/dates.ts';

/** The first rows as they were understood. */
export function FirstRows({ rows, currency }: { rows: ChargesImportView['rows']; currency: string }) {
  const { t } = useTranslation('charges');
  const format = useFormat();
  const money = (text: string) => format.money(BigInt(text), currency);
  return (
    <section aria-labelledby="first-rows" className="space-y-3">
      <h2 id="first-rows" className="font-semibold text-base">
        {t('first')}
      </h2>
      <DataTable
        label={t('first')}
        rows={rows}
        rowId={({ row }) => String(row)}
        columns={[
          { id: 'property', header: t('property'), cell: ({ data }) => data.property },
          {
            id: 'feeItem',
            header: t('feeItem'),
            cell: ({ data }) => data.charge?.feeItem ?? t('brings.prepaid'),
            card: 'subtitle',
          },
          {
            id: 'period',
            header: t('period'),
            cell: ({ data: { charge } }) =>
              charge ? `${format.day(charge.start)} – ${format.day(addDays(charge.end, -1))}` : '—',
          },
          {
            id: 'amount',
            header: t('amount'),
            cell: ({ data }) =>
              data.charge ? money(data.charge.amount) : data.prepaid ? money(data.prepaid) : '—',
            numeric: true,
            card: 'aside',
          },
          {
            id: 'paid',
            header: t('paidOn'),
            cell: ({ data: { paid } }) => (paid ? `${format.day(paid.on)} · ${money(paid.amount)}` : '—'),
          },
        ]}
      />
    </section>
  );
}

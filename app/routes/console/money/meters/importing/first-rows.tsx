import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ReadingImportView } from '#app/domain/meters/importing/get-reading-import.ts';
import { useQuantity } from '../use-quantity.ts';

/** The first rows as they were understood. */
export function FirstRows({ rows }: { rows: ReadingImportView['rows'] }) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const quantity = useQuantity();
  return (
    <section aria-labelledby="first-rows" className="space-y-3">
      <h2 id="first-rows" className="font-semibold text-base">
        {t('import.first')}
      </h2>
      <DataTable
        label={t('import.first')}
        rows={rows}
        rowId={({ row }) => String(row)}
        columns={[
          { id: 'number', header: t('number'), cell: ({ number }) => number },
          { id: 'readOn', header: t('readOn'), cell: ({ readOn }) => format.day(readOn), card: 'subtitle' },
          {
            id: 'value',
            header: t('value'),
            cell: ({ value }) => quantity(value, null),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </section>
  );
}

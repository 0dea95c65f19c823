import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { StatementPreview as Preview } from '#app/domain/bank/get-statement.ts';

/** How the columns of a file were understood, and its first lines. */
export function StatementPreview({ preview, currency }: { preview: Preview; currency: string }) {
  const { t } = useTranslation('bank');
  const format = useFormat();
  const { lines, columns } = preview;
  return (
    <>
      {columns.length > 0 && (
        <section aria-labelledby="columns" className="space-y-2">
          <h2 id="columns" className="font-semibold text-base">
            {t('statement.columns')}
          </h2>
          <ul className="flex flex-wrap gap-2 text-sm">
            {columns.map(({ field, letter, header }) => (
              <li key={letter} className="rounded-md border border-line bg-surface px-2.5 py-1">
                <span className="figures text-muted">{letter}</span> {header}{' '}
                <span className="text-muted">→ {t(`field.${field}` as 'field.date')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {lines.length > 0 && (
        <section aria-labelledby="first-lines" className="space-y-3">
          <h2 id="first-lines" className="font-semibold text-base">
            {t('statement.firstLines', { count: lines.length })}
          </h2>
          <DataTable
            label={t('statement.firstLines', { count: lines.length })}
            rows={lines.map((line, index) => ({ ...line, id: String(index) }))}
            rowId={({ id }) => id}
            columns={[
              {
                id: 'counterparty',
                header: t('columns.counterparty'),
                cell: ({ counterparty }) => counterparty ?? t('unknownParty'),
              },
              { id: 'bookedOn', header: t('columns.bookedOn'), cell: ({ bookedOn }) => format.day(bookedOn) },
              {
                id: 'purpose',
                header: t('columns.purpose'),
                cell: ({ purpose }) => <span className="line-clamp-2 break-words">{purpose ?? '—'}</span>,
                card: 'subtitle',
              },
              {
                id: 'amount',
                header: t('columns.amount'),
                cell: ({ amount }) => format.money(amount, currency),
                numeric: true,
                card: 'aside',
              },
            ]}
          />
        </section>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ReadingColumn, ReadingIssue } from '#app/domain/meters/importing/reading-issue.ts';

/** What is wrong with a table, cell by cell. */
export function IssuesTable({ issues, total }: { issues: readonly ReadingIssue[]; total: number }) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const text = ({ code, params }: ReadingIssue) =>
    t(`import.issue.${code}` as 'import.issue.unknown_meter', {
      ...params,
      ...(params.field && { field: t(`import.field.${params.field as ReadingColumn}`) }),
      ...(params.day && { day: format.day(String(params.day)) }),
    });
  return (
    <section aria-labelledby="reading-issues" className="space-y-3">
      <h2 id="reading-issues" className="font-semibold text-base">
        {t('import.issues')}
      </h2>
      <DataTable
        label={t('import.issues')}
        rows={issues.map((issue, index) => ({ ...issue, id: String(index) }))}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'cell',
            header: t('import.cell'),
            cell: ({ column, row }) =>
              column ? `${column}${row}` : t('import.row', { row: format.number(row) }),
            width: '8rem',
          },
          { id: 'what', header: t('import.what'), cell: text, card: 'subtitle' },
        ]}
      />
      {total > issues.length && (
        <p className="text-muted text-sm">
          {t('import.moreIssues', { shown: format.number(issues.length), total: format.number(total) })}
        </p>
      )}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ChargeIssue } from '#app/domain/charges-import/charge-issue.ts';

/** What is wrong with a table, cell by cell. */
export function IssuesTable({ issues, total }: { issues: readonly ChargeIssue[]; total: number }) {
  const { t } = useTranslation('charges');
  const format = useFormat();
  const text = ({ code, params }: ChargeIssue) =>
    t(`issue.${code}` as 'issue.required', {
      ...params,
      ...(params.field && { field: t(`field.${params.field}` as 'field.property') }),
    });
  return (
    <section aria-labelledby="charge-issues" className="space-y-3">
      <h2 id="charge-issues" className="font-semibold text-base">
        {t('issues')}
      </h2>
      <DataTable
        label={t('issues')}
        rows={issues.map((issue, index) => ({ ...issue, id: String(index) }))}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'cell',
            header: t('cell'),
            cell: ({ column, row }) => (column ? `${column}${row}` : t('row', { row: format.number(row) })),
            width: '8rem',
          },
          { id: 'what', header: t('what'), cell: text, card: 'subtitle' },
        ]}
      />
      {total > issues.length && (
        <p className="text-muted text-sm">
          {t('moreIssues', { shown: format.number(issues.length), total: format.number(total) })}
        </p>
      )}
    </section>
  );
}

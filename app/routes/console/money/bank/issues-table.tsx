import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BankIssue } from '#app/domain/bank/reading/bank-issue.ts';

/** What was found in a file of the bank, cell by cell. */
export function IssuesTable({ issues, total }: { issues: readonly BankIssue[]; total: number }) {
  const { t } = useTranslation('bank');
  const format = useFormat();
  const place = ({ row, column }: BankIssue) =>
    row === 0
      ? t('statement.wholeFile')
      : column
        ? `${column}${row}`
        : t('statement.rowNumber', { row: format.number(row) });
  const text = ({ code, params }: BankIssue) =>
    t(`issue.${code}` as 'issue.bad_date', {
      ...params,
      ...(params.field && { field: t(`field.${params.field}` as 'field.date') }),
    });
  return (
    <section aria-labelledby="bank-issues" className="space-y-3">
      <h2 id="bank-issues" className="font-semibold text-base">
        {t('statement.issues')}
      </h2>
      <DataTable
        label={t('statement.issues')}
        rows={issues.map((issue, index) => ({ ...issue, id: String(index) }))}
        rowId={({ id }) => id}
        columns={[
          { id: 'cell', header: t('statement.cell'), cell: place, width: '10rem' },
          { id: 'what', header: t('statement.what'), cell: text, card: 'subtitle' },
        ]}
      />
      {total > issues.length && (
        <p className="text-muted text-sm">
          {t('statement.moreIssues', { shown: format.number(issues.length), total: format.number(total) })}
        </p>
      )}
    </section>
  );
}

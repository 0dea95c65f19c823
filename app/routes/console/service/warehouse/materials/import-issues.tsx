import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MaterialColumn, MaterialIssue } from '#app/domain/materials/importing/material-issue.ts';

type ImportIssuesProps = { issues: readonly MaterialIssue[]; issueCount: number };

/** What is wrong with a list, cell by cell. */
export function ImportIssues({ issues, issueCount }: ImportIssuesProps) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  const text = ({ code, params }: MaterialIssue) =>
    t(`import.issue.${code}` as 'import.issue.required', {
      ...params,
      ...(params.field && { field: t(`import.columns.${params.field as MaterialColumn}`) }),
    });
  return (
    <section aria-label={t('import.what')} className="space-y-3">
      <Notice tone="danger">{t('import.refused', { count: issueCount })}</Notice>
      <DataTable
        label={t('import.what')}
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
      {issueCount > issues.length && (
        <p className="text-muted text-sm">
          {t('import.shown', { shown: format.number(issues.length), total: format.number(issueCount) })}
        </p>
      )}
    </section>
  );
}

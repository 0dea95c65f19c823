import { useLocation } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { RowIssue } from '#app/domain/imports/reading/register/row-issue.ts';

/** The first issues of an import, cell by cell; all of them come as a file. */
export function IssuesTable({ issues, total }: { issues: readonly RowIssue[]; total: number }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { pathname } = useLocation();
  const rows = issues.map((issue, index) => ({ ...issue, id: String(index) }));
  return (
    <section aria-labelledby="import-issues" className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="import-issues" className="min-w-0 flex-1 font-semibold text-base">
          {t('screens.issuesTable.title')}
        </h2>
        <a href={`${pathname}/issues.csv`} download className={buttonStyle({ size: 'sm' })}>
          <Download aria-hidden />
          {t('screens.issuesTable.download')}
        </a>
      </div>
      <DataTable
        label={t('screens.issuesTable.title')}
        rows={rows}
        rowId={(issue) => issue.id}
        columns={[
          {
            id: 'place',
            header: t('screens.issuesTable.place'),
            cell: ({ column, row }) =>
              column ? `${column}${row}` : t('screens.issuesTable.row', { row: format.number(row) }),
            width: '7rem',
          },
          {
            id: 'sheet',
            header: t('screens.issuesTable.sheet'),
            cell: ({ sheet }) => sheet || '—',
            width: '10rem',
          },
          {
            id: 'text',
            header: t('screens.issuesTable.text'),
            cell: ({ code, params }) => (
              <span className="break-words">{t(`issues.${code}` as 'issues.owner_missing', params)}</span>
            ),
            card: 'subtitle',
          },
          {
            id: 'severity',
            header: t('screens.issuesTable.severity'),
            cell: ({ severity }) => (
              <Status tone={severity === 'error' ? 'danger' : 'warning'}>
                {t(`severities.${severity}`)}
              </Status>
            ),
            card: 'aside',
            width: '8rem',
          },
        ]}
      />
      {total > issues.length && (
        <p className="text-muted text-sm">
          {t('screens.issuesTable.first', {
            shown: format.number(issues.length),
            total: format.number(total),
          })}
        </p>
      )}
    </section>
  );
}

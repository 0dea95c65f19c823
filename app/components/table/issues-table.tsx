import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.ts';
import { DataTable } from './data-table.tsx';

/** As the spreadsheet program shows them; `column` null where the whole row is meant, `row` 0 where the whole file is. */
type Issue = { row: number; column: string | null };

type IssuesTableProps<I extends Issue> = {
  /** The first of them. */
  issues: readonly I[];
  /** How many there are. */
  total: number;
  /** What one says, in words. */
  text: (issue: I) => string;
};

/** What was found in a table that somebody wants to bring in, cell by cell. */
export function IssuesTable<I extends Issue>({ issues, total, text }: IssuesTableProps<I>) {
  const { t } = useTranslation();
  const format = useFormat();
  const heading = useId();
  const place = ({ row, column }: I) =>
    row === 0
      ? t('issues.wholeFile')
      : column
        ? `${column}${row}`
        : t('issues.row', { row: format.number(row) });
  return (
    <section aria-labelledby={heading} className="space-y-3">
      <h2 id={heading} className="font-semibold text-base">
        {t('issues.title')}
      </h2>
      <DataTable
        label={t('issues.title')}
        rows={issues.map((issue, index) => ({ ...issue, id: String(index) }))}
        rowId={({ id }) => id}
        columns={[
          { id: 'cell', header: t('issues.cell'), cell: place, width: '10rem' },
          { id: 'what', header: t('issues.what'), cell: text, card: 'subtitle' },
        ]}
      />
      {total > issues.length && (
        <p className="text-muted text-sm">
          {t('issues.first', { shown: format.number(issues.length), total: format.number(total) })}
        </p>
      )}
    </section>
  );
}

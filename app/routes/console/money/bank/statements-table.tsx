import { FileSpreadsheet } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { listStatements } from '#app/domain/bank/list-statements.ts';
import { StatementStatus } from './statement-status.tsx';

type StatementsTableProps = {
  statements: Awaited<ReturnType<typeof listStatements>>['statements'];
  next: string | null;
  first: ReactNode;
};

export function StatementsTable({ statements, next, first }: StatementsTableProps) {
  const { t } = useTranslation('bank');
  const format = useFormat();
  return (
    <DataTable
      label={t('statements.label')}
      rows={statements}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/money/bank/statements/${id}`}
      page={{ next, previous: null }}
      empty={
        <EmptyState
          icon={FileSpreadsheet}
          title={t('statements.empty.title')}
          text={t('statements.empty.text')}
          action={first}
        />
      }
      columns={[
        { id: 'file', header: t('statements.file'), cell: ({ fileName }) => fileName },
        { id: 'account', header: t('statements.account'), cell: ({ account }) => account ?? '—', from: 'lg' },
        {
          id: 'period',
          header: t('statements.period'),
          cell: ({ fromOn, throughOn }) =>
            fromOn && throughOn ? `${format.day(fromOn)} – ${format.day(throughOn)}` : '—',
          card: 'subtitle',
        },
        { id: 'at', header: t('statements.at'), cell: ({ createdAt }) => format.moment(createdAt) },
        {
          id: 'lines',
          header: t('statements.lines'),
          cell: ({ lineCount }) => format.number(lineCount),
          numeric: true,
        },
        {
          id: 'fresh',
          header: t('statements.fresh'),
          cell: ({ newCount }) => format.number(newCount),
          numeric: true,
        },
        {
          id: 'status',
          header: t('statements.status'),
          cell: ({ status }) => <StatementStatus status={status} />,
          card: 'aside',
        },
      ]}
    />
  );
}

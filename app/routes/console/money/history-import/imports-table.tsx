import { FileSpreadsheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { listChargesImports } from '#app/domain/charges-import/list-charges-imports.ts';
import { ImportStatus } from './import-status.tsx';

type ImportsTableProps = { imports: Awaited<ReturnType<typeof listChargesImports>> };

/** The tables that came before, the latest first. */
export function ImportsTable({ imports }: ImportsTableProps) {
  const { t } = useTranslation('charges');
  const format = useFormat();
  return (
    <DataTable
      label={t('earlier')}
      rows={imports}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/money/history-import/${id}`}
      empty={<EmptyState icon={FileSpreadsheet} title={t('none.title')} text={t('none.text')} />}
      columns={[
        { id: 'file', header: t('file'), cell: ({ fileName }) => fileName },
        { id: 'at', header: t('at'), cell: ({ createdAt }) => format.moment(createdAt), card: 'subtitle' },
        { id: 'rows', header: t('rows'), cell: ({ rowsTotal }) => format.number(rowsTotal), numeric: true },
        {
          id: 'errors',
          header: t('errors'),
          cell: ({ issueCount }) => format.number(issueCount),
          numeric: true,
        },
        {
          id: 'status',
          header: t('statusLabel'),
          cell: ({ status }) => <ImportStatus status={status} />,
          card: 'aside',
        },
      ]}
    />
  );
}

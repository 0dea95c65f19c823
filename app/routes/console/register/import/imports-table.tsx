import { FileSpreadsheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useLiveReload } from '#app/components/use-live-reload.ts';
import type { listImports } from '#app/domain/imports/list-imports.ts';
import { ImportStatus } from './import-status.tsx';

type Listed = Awaited<ReturnType<typeof listImports>>[number];

const underWay = new Set(['uploaded', 'reading', 'applying']);

export function ImportsTable({ imports }: { imports: readonly Listed[] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  useLiveReload(imports.some(({ status }) => underWay.has(status)));
  return (
    <DataTable
      label={t('screens.list.title')}
      rows={imports}
      rowId={(row) => row.id}
      rowTo={(row) => `/console/import/${row.id}`}
      empty={
        <EmptyState
          icon={FileSpreadsheet}
          title={t('screens.list.empty.title')}
          text={t('screens.list.empty.text')}
        />
      }
      columns={[
        {
          id: 'file',
          header: t('screens.list.file'),
          cell: (row) => <span className="break-all">{row.fileName}</span>,
        },
        {
          id: 'status',
          header: t('screens.list.status'),
          cell: (row) => <ImportStatus status={row.status} issueCount={row.issueCount} />,
          card: 'aside',
        },
        {
          id: 'rows',
          header: t('screens.list.rows'),
          cell: (row) => format.number(row.rowsTotal),
          numeric: true,
        },
        {
          id: 'errors',
          header: t('screens.list.errors'),
          cell: (row) => (row.issueCount > 0 ? format.number(row.issueCount) : '—'),
          numeric: true,
        },
        {
          id: 'created',
          header: t('screens.list.created'),
          cell: (row) => format.moment(row.createdAt),
        },
      ]}
    />
  );
}

import { FileSpreadsheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { listReadingImports } from '#app/domain/meters/importing/list-reading-imports.ts';
import { ImportStatus } from './import-status.tsx';

type ImportsTableProps = { imports: Awaited<ReturnType<typeof listReadingImports>> };

/** The tables that came before, the latest first. */
export function ImportsTable({ imports }: ImportsTableProps) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  return (
    <DataTable
      label={t('import.earlier')}
      rows={imports}
      rowId={(one) => one.id}
      rowTo={(one) => `/console/money/meters/import/${one.id}`}
      empty={<EmptyState icon={FileSpreadsheet} title={t('import.none')} text={t('import.description')} />}
      columns={[
        { id: 'file', header: t('import.file'), cell: ({ fileName }) => fileName },
        { id: 'at', header: t('import.upload'), cell: ({ createdAt }) => format.moment(createdAt) },
        {
          id: 'readings',
          header: t('import.readings'),
          cell: ({ readings }) => format.number(readings),
          numeric: true,
        },
        {
          id: 'errors',
          header: t('import.errors'),
          cell: ({ issueCount }) => format.number(issueCount),
          numeric: true,
        },
        {
          id: 'status',
          header: t('shared.status.label'),
          cell: ({ status }) => <ImportStatus status={status} />,
          card: 'aside',
        },
      ]}
    />
  );
}

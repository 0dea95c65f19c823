import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { AuditEntryView } from '#app/domain/audit/list-audit-entries.ts';
import { AuditDetail } from './audit-detail.tsx';
import { AuditRecord } from './audit-record.tsx';
import { useOperationNames } from './use-operation-names.ts';

type AuditTableProps = {
  entries: readonly AuditEntryView[];
  next: string | null;
  actors: readonly { id: string; name: string }[];
};

export function AuditTable({ entries, next, actors }: AuditTableProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const operations = useOperationNames();
  const actorName = ({ actorKind, actorName: name }: AuditEntryView) =>
    actorKind === 'system' ? t('audit.system') : name || t('audit.guest');
  return (
    <DataTable
      label={t('audit.title')}
      rows={entries}
      rowId={({ id }) => id}
      rowMenu={(entry) => <AuditDetail entry={entry} />}
      page={{ next, previous: null }}
      filters={[
        { kind: 'search', name: 'q', label: t('audit.search') },
        {
          kind: 'select',
          name: 'actor',
          label: t('audit.actor'),
          options: [
            ...actors.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'system', label: t('audit.system') },
          ],
        },
        { kind: 'select', name: 'operation', label: t('audit.operation'), options: operations.options },
        { kind: 'date', name: 'from', label: t('from') },
        { kind: 'date', name: 'through', label: t('through') },
      ]}
      columns={[
        {
          id: 'operation',
          header: t('audit.operation'),
          cell: (entry) => operations.nameOf(entry.operation),
        },
        { id: 'actor', header: t('audit.actor'), cell: actorName, card: 'subtitle' },
        { id: 'record', header: t('audit.record'), cell: (entry) => <AuditRecord entry={entry} /> },
        { id: 'at', header: t('audit.at'), cell: ({ at }) => format.moment(at) },
        {
          id: 'from',
          header: t('audit.from'),
          cell: ({ ipAddress }) => <span className="figures break-all">{ipAddress ?? '—'}</span>,
          from: 'xl',
        },
      ]}
      empty={<EmptyState icon={ScrollText} title={t('audit.empty.title')} text={t('audit.empty.text')} />}
    />
  );
}

import { AlarmClockCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { OverdueTicket } from '#app/domain/service-levels/list-overdue.ts';

export function OverdueTable({ overdue }: { overdue: readonly OverdueTicket[] }) {
  const { t } = useTranslation('levels');
  const format = useFormat();
  return (
    <DataTable
      label={t('figures.overdue')}
      rows={overdue}
      rowId={({ clockId }) => clockId}
      rowTo={({ ticketId }) => `/console/service/tickets/${ticketId}`}
      empty={
        <EmptyState
          icon={AlarmClockCheck}
          title={t('figures.overdueNone')}
          text={t('figures.overdueNoneText')}
        />
      }
      columns={[
        {
          id: 'ticket',
          header: t('figures.ticket'),
          cell: ({ number, title }) => (
            <span className="inline-flex min-w-0 gap-2">
              <span className="figures text-muted">#{String(number)}</span>
              <span className="min-w-0 truncate">{title}</span>
            </span>
          ),
        },
        {
          id: 'stage',
          header: t('figures.stage'),
          cell: ({ stage }) => <Badge tone="danger">{t(`stages.${stage}`)}</Badge>,
          card: 'aside',
        },
        { id: 'since', header: t('figures.since'), cell: ({ overdueAt }) => format.relative(overdueAt) },
        { id: 'with', header: t('figures.with'), cell: ({ with: who }) => who ?? '—' },
        {
          id: 'department',
          header: t('figures.department'),
          cell: ({ department }) => department ?? '—',
          from: 'lg',
        },
      ]}
    />
  );
}

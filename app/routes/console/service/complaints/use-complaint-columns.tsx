import { useTranslation } from 'react-i18next';
import { PlaceName } from '#app/components/place-name.tsx';
import type { Column } from '#app/components/table/column.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { ComplaintRow } from '#app/domain/complaints/list-complaints.ts';
import { Stars } from '../ratings/stars.tsx';
import { TicketStatus } from '../tickets/ticket-status.tsx';
import { CustomerLevelBadge } from './customer-level-badge.tsx';

export function useComplaintColumns(): Column<ComplaintRow>[] {
  const { t } = useTranslation(['aftercare', 'tickets']);
  const format = useFormat();
  const now = useRootData()?.now;
  return [
    {
      id: 'matter',
      header: t('complaints.columns.matter'),
      cell: ({ number, title, kind, categoryName, unread }) => (
        <>
          <span className="figures text-muted">#{String(number)}</span> {title}{' '}
          {unread > 0 && <Badge tone="brand">{t('complaints.unread', { count: unread })}</Badge>}
          <span className="block font-normal text-muted">
            {t(`tickets:kind.${kind}`)} · {categoryName}
          </span>
        </>
      ),
    },
    {
      id: 'from',
      header: t('complaints.columns.from'),
      cell: ({ personName, customerLevel, place }) => (
        <>
          {personName ?? '—'} <CustomerLevelBadge level={customerLevel} />
          <span className="block text-muted">
            <PlaceName>{place}</PlaceName>
          </span>
        </>
      ),
      card: 'subtitle',
    },
    {
      id: 'handler',
      header: t('complaints.columns.handler'),
      cell: ({ handlerName, departmentName }) =>
        handlerName ?? departmentName ?? <span className="text-muted">{t('complaints.nobody')}</span>,
    },
    {
      id: 'status',
      header: t('complaints.columns.status'),
      cell: ({ status }) => <TicketStatus status={status} />,
      card: 'aside',
    },
    {
      id: 'due',
      header: t('complaints.columns.due'),
      cell: ({ dueAt }) =>
        dueAt ? (
          <span className="figures whitespace-nowrap">
            {format.moment(dueAt)}
            {now && new Date(dueAt) < new Date(now) && (
              <span className="ml-1.5 text-danger">{t('complaints.overdue')}</span>
            )}
          </span>
        ) : (
          '—'
        ),
    },
    {
      id: 'rating',
      header: t('complaints.columns.rating'),
      cell: ({ rating }) =>
        rating ? <Stars value={(rating.speed + rating.result + rating.attitude) / 3} /> : '—',
      from: 'xl',
    },
    {
      id: 'reported',
      header: t('complaints.columns.reported'),
      cell: ({ createdAt }) => <span className="figures whitespace-nowrap">{format.moment(createdAt)}</span>,
      from: 'lg',
    },
  ];
}

import { useSearchParams } from '@remix-run/react';
import { Check, ClipboardList, Inbox, Merge } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { PlaceName } from '#app/components/place-name.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { listTicketChoices } from '#app/domain/tickets/lists/list-ticket-choices.ts';
import type { TicketLine } from '#app/domain/tickets/lists/list-tickets.ts';
import { TicketDue } from './ticket-due.tsx';
import { TicketStatus } from './ticket-status.tsx';
import { useTicketFilters } from './use-ticket-filters.ts';

type TicketsTableProps = {
  tickets: readonly TicketLine[];
  page: { next: string | null; previous: string | null };
  choices: Awaited<ReturnType<typeof listTicketChoices>>;
  openTicket: string | undefined;
  search: string;
  canDispatch: boolean;
  canExport: boolean;
  /** The way to the first ticket, where there is none yet. */
  first: ReactNode;
};

export function TicketsTable(props: TicketsTableProps) {
  const { tickets, page, choices, openTicket, search, canDispatch, canExport, first } = props;
  const [params] = useSearchParams();
  const { t } = useTranslation(['desk', 'tickets']);
  const format = useFormat();
  const now = useRootData()?.now ?? new Date();
  return (
    <DataTable
      label={t('list.title')}
      rows={tickets}
      rowId={(ticket) => ticket.id}
      rowTo={(ticket) => `/console/service/tickets/beside/${ticket.id}${search}`}
      openRow={openTicket}
      page={page}
      actions={canExport && <ExportMenu action="/console/service/tickets/export" params={params} />}
      filters={useTicketFilters(choices)}
      bulkActions={
        canDispatch
          ? [
              { intent: 'accept', label: t('list.bulk.accept'), icon: Check },
              {
                intent: 'offer',
                label: t('list.bulk.offer'),
                icon: Inbox,
                confirm: (count) => ({
                  title: t('list.bulk.offerQuestion', { count }),
                  description: t('list.bulk.offerText'),
                }),
              },
              {
                intent: 'merge',
                label: t('list.bulk.merge'),
                icon: Merge,
                confirm: (count) => ({
                  title: t('list.bulk.mergeQuestion', { count }),
                  description: t('list.bulk.mergeText'),
                }),
              },
            ]
          : undefined
      }
      empty={
        <EmptyState
          icon={ClipboardList}
          title={t('list.empty.title')}
          text={t('list.empty.text')}
          action={first}
        />
      }
      columns={[
        {
          id: 'title',
          header: t('list.columns.title'),
          cell: (ticket) => (
            <span className="block @2xl:min-w-56">
              <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
                <span className="min-w-0 font-medium">{ticket.title}</span>
                {ticket.urgency !== 'normal' && (
                  <Badge tone={ticket.urgency === 'emergency' ? 'danger' : 'warning'}>
                    {t(`tickets:urgency.${ticket.urgency}`)}
                  </Badge>
                )}
                {ticket.confidential && <Badge tone="info">{t('ticket.confidential')}</Badge>}
              </span>
              <span className="block font-normal text-muted">
                <span className="figures">#{String(ticket.number)}</span> {ticket.categoryName}
              </span>
            </span>
          ),
        },
        {
          id: 'place',
          header: t('list.columns.place'),
          cell: (ticket) => (
            <>
              <PlaceName>{ticket.propertyCode ?? ticket.place ?? t('tickets:publicArea')}</PlaceName>{' '}
              <span className="break-keep text-muted">{ticket.communityName}</span>
            </>
          ),
        },
        {
          id: 'contact',
          header: t('list.columns.contact'),
          cell: ({ contactName, contactPhone }) => (
            <span className="break-keep">{contactName ?? contactPhone ?? '—'}</span>
          ),
          from: 'xl',
        },
        {
          id: 'hand',
          header: t('list.columns.hand'),
          cell: ({ handName, departmentName }) => (
            <span className={cn('break-keep', !handName && 'text-muted')}>
              {handName ?? departmentName ?? t('list.nobody')}
            </span>
          ),
          from: 'lg',
        },
        {
          id: 'reported',
          header: t('list.columns.reported'),
          cell: ({ createdAt }) => (
            <span className="whitespace-nowrap">{format.shortMoment(createdAt, now)}</span>
          ),
          from: 'lg',
        },
        { id: 'due', header: t('list.columns.due'), cell: (ticket) => <TicketDue ticket={ticket} /> },
        {
          id: 'status',
          header: t('list.columns.status'),
          cell: ({ status }) => <TicketStatus status={status} />,
          card: 'aside',
        },
      ]}
    />
  );
}

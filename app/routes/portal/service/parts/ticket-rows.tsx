import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import type { OwnTicketRow } from '#app/domain/tickets/own/list-own-tickets.ts';
import { OwnTicketStatus } from './own-ticket-status.tsx';

/** The reader's tickets, the latest first. */
export function TicketRows({ rows, frame }: { rows: OwnTicketRow[]; frame: PortalFrame }) {
  const { t } = useTranslation('service');
  const format = useFormat();
  const where = (row: OwnTicketRow) =>
    frame.properties.find(({ id }) => id === row.propertyId)?.title ?? row.place;
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-xs">
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            to={`/service/tickets/${row.id}`}
            prefetch="intent"
            className="flex items-center gap-3 px-4 py-3.5 hover:bg-hover sm:px-5"
          >
            <span className="min-w-0 flex-1 space-y-1">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <OwnTicketStatus status={row.status} />
                {row.awaits && (
                  <span className="font-medium text-brand-text text-xs">
                    {t(`list.awaits.${row.awaits}`)}
                  </span>
                )}
              </span>
              <span className="block truncate font-medium">{row.title}</span>
              <span className="block truncate text-muted text-sm">
                {[row.categoryName, where(row)].filter(Boolean).join(' · ')}
              </span>
              <span className="block text-faint text-xs">
                {row.expectedAt && row.status === 'acknowledged'
                  ? t('list.expected', { moment: format.moment(row.expectedAt) })
                  : format.relative(row.createdAt)}
              </span>
            </span>
            <ChevronRight aria-hidden className="size-5 shrink-0 text-faint" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

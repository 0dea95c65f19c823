import { Link } from '@remix-run/react';
import { MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { openStatuses } from '#app/domain/tickets/machine/transitions.ts';
import type { ShownTicket } from '../queue/apply-entries.ts';
import { DueLine } from './due-line.tsx';
import { statusTone } from './status-tone.ts';
import { UrgencyBadge } from './urgency-badge.tsx';

/** A ticket in the list: what, where, how urgent, and what of it is not sent. */
export function TaskRow({ ticket }: { ticket: ShownTicket }) {
  const { t } = useTranslation(['field', 'tickets']);
  const { id, number, category, title, place, status, urgency, unsent, refused } = ticket;
  return (
    <li>
      <Link
        to={`#/tickets/${id}`}
        discover="none"
        className={cn(
          'block rounded-lg border bg-surface px-4 py-3 shadow-xs hover:bg-hover',
          urgency === 'emergency' ? 'border-danger' : 'border-line',
        )}
      >
        <span className="flex flex-wrap items-center gap-2">
          <span className="figures text-muted text-sm">{t('tickets:number', { number })}</span>
          <UrgencyBadge urgency={urgency} />
          <span className="ml-auto flex items-center gap-2">
            {unsent.length > 0 && (
              <Badge tone={refused ? 'danger' : 'warning'}>
                {t(refused ? 'tasks.refused' : 'tasks.unsent')}
              </Badge>
            )}
            <Status tone={statusTone(status)}>{t(`tickets:status.${status}`)}</Status>
          </span>
        </span>
        <span className="mt-1.5 block font-semibold leading-snug">{title}</span>
        <span className="block text-muted text-sm">{category}</span>
        <span className="mt-1.5 flex items-start gap-1.5 text-sm">
          <MapPin aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
          {place}
        </span>
        {openStatuses.includes(status) && <DueLine ticket={ticket} />}
      </Link>
    </li>
  );
}

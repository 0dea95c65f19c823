import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { useEventWord } from '#app/components/tickets/use-event-word.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';

type Field =
  | 'categoryId'
  | 'title'
  | 'description'
  | 'urgency'
  | 'place'
  | 'contactName'
  | 'contactPhone'
  | 'answers'
  | 'kind'
  | 'departmentId';

/** What happened to a ticket, the latest first: what, who, when, from where. */
export function TicketTimeline({ events, confidential }: Pick<TicketDetail, 'events' | 'confidential'>) {
  const { t } = useTranslation(['desk', 'tickets']);
  const format = useFormat();
  const wordOf = useEventWord(confidential);
  return (
    <ol className="relative space-y-4 before:absolute before:top-2 before:bottom-2 before:left-[0.3125rem] before:w-px before:bg-line">
      {[...events].reverse().map((event, index) => (
        <li key={event.id} className="relative pl-6">
          <span
            aria-hidden
            className={cn(
              'absolute top-1.5 left-0 size-[0.6875rem] rounded-full border-2 border-surface',
              index === 0 ? 'bg-brand-text' : 'bg-line-strong',
            )}
          />
          <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
            <span className="font-medium text-ink">{wordOf(event.event)}</span>
            {event.detail.number && <span className="figures text-muted">#{event.detail.number}</span>}
            {event.isInternal && <Badge>{t('ticket.internal')}</Badge>}
          </p>
          {event.note && <p className="mt-0.5 whitespace-pre-wrap text-ink text-sm">{event.note}</p>}
          {event.event === 'revise' && event.detail.changed && (
            <p className="mt-0.5 text-muted text-sm">
              {t('ticket.changed', {
                fields: format.list(
                  event.detail.changed.split(' ').map((name) => t(`fields.${name as Field}`)),
                ),
              })}
            </p>
          )}
          <p className="figures mt-0.5 text-muted text-xs">
            {event.actorKind === 'system' ? t('tickets:actor.system') : event.actorName}
            {event.actorKind === 'owner' || event.actorKind === 'contractor'
              ? ` (${t(`tickets:actor.${event.actorKind}`)})`
              : ''}
            {' · '}
            <time dateTime={new Date(event.createdAt).toISOString()}>{format.moment(event.createdAt)}</time>
            {event.doneAt && ` · ${t('ticket.doneAt', { when: format.moment(event.doneAt) })}`}
            {event.ipAddress && ` · ${t('ticket.from', { address: event.ipAddress })}`}
          </p>
        </li>
      ))}
    </ol>
  );
}

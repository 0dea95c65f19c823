import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ShownTicket } from '../queue/apply-entries.ts';

/** What happened to the ticket, the latest first; what the company does not know yet says so. */
export function TicketHistory({ ticket }: { ticket: ShownTicket }) {
  const { t } = useTranslation(['field', 'tickets']);
  const format = useFormat();
  const now = new Date();
  const moved = new Set(ticket.unsent.map(({ content }) => content.doneAt));
  return (
    <Card title={t('ticket.history')}>
      <ol className="space-y-3 text-sm">
        {[...ticket.events].reverse().map(({ version, event, actorName, note, isInternal, at }) => (
          <li key={version} className="border-line border-l-2 pl-3">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium">{t(`tickets:event.${event}`)}</span>
              {moved.has(at) && <Badge tone="warning">{t('ticket.notSent')}</Badge>}
              {isInternal && <Badge>{t('ticket.internal')}</Badge>}
            </p>
            {note && <p className="whitespace-pre-wrap break-words">{note}</p>}
            <p className="text-muted text-xs">
              {actorName} · <time dateTime={at}>{format.shortMoment(at, now)}</time>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

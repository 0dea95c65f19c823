import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import type { OutageDetail } from '#app/domain/outages/get-outage.ts';
import { TicketStatus } from '../tickets/ticket-status.tsx';

/** What owners have reported of it. */
export function OutageTickets({ outage }: { outage: OutageDetail }) {
  const { t } = useTranslation(['outages', 'tickets']);
  return (
    <Card
      title={t('tickets.title', { count: outage.ticketCount })}
      description={t('tickets.text')}
      padding="flush"
    >
      {outage.tickets.length > 0 && (
        <ul className="divide-y divide-line border-line border-t">
          {outage.tickets.map(({ id, number, title, status, propertyCode }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-sm sm:px-5">
              <span className="min-w-0 flex-1 basis-48">
                <TextLink to={`/console/service/tickets/${id}`}>
                  {t('tickets:number', { number: String(number) })}
                </TextLink>{' '}
                {title}
                {propertyCode && <span className="text-muted"> · {propertyCode}</span>}
              </span>
              <TicketStatus status={status} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { CallerHomeDetail } from './record-form.tsx';
import { TicketStatus } from './ticket-status.tsx';

/** What is open for the home already: the caller may ask about one of them. */
export function OpenOfHome({ tickets }: { tickets: CallerHomeDetail['openTickets'] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <Card title={t('record.openOfHome')}>
      <ul className="space-y-3">
        {tickets.map(({ id, number, title, status, createdAt }) => (
          <li key={id} className="space-y-1 text-sm">
            <TextLink to={`/console/service/tickets/${id}`}>
              <span className="figures">#{String(number)}</span> {title}
            </TextLink>
            <p className="flex flex-wrap items-center gap-2 text-muted text-xs">
              <TicketStatus status={status} />
              {format.relative(createdAt)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { FieldTicket } from '#app/domain/tickets/field/field-work.ts';

/** The materials that were asked for and the quotations that were written, with where each stands. */
export function TicketPapers({ ticket, currency }: { ticket: FieldTicket; currency: string }) {
  const { t } = useTranslation('field');
  const format = useFormat();
  const { requests, quotations } = ticket;
  return (
    <>
      {requests.length > 0 && (
        <Card title={t('ticket.requests')}>
          <ul className="space-y-3 text-sm">
            {requests.map(({ id, number, status, lines }) => (
              <li key={id}>
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {t('ticket.requestNumber', { number })}
                  <Badge>{t(`ticket.requestStatus.${status as 'requested'}`)}</Badge>
                </p>
                <p className="text-muted">
                  {format.list(lines.map(({ name, quantity, unit }) => `${name} × ${quantity} ${unit}`))}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {quotations.length > 0 && (
        <Card title={t('ticket.quotations')}>
          <ul className="space-y-3 text-sm">
            {quotations.map(({ id, number, status, total }) => (
              <li key={id} className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{t('ticket.quotationNumber', { number })}</span>
                <Badge>{t(`ticket.quotationStatus.${status as 'sent'}`)}</Badge>
                <span className="figures ml-auto font-medium">{format.money(BigInt(total), currency)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

import { Navigation, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { FieldTicket } from '#app/domain/tickets/field/field-work.ts';
import { directionsTo } from './directions-to.ts';

/** Where it is and whom to call, each one tap away; what was reported; what it costs. */
export function TicketFacts({ ticket, currency }: { ticket: FieldTicket; currency: string }) {
  const { t } = useTranslation('field');
  const format = useFormat();
  const { contactName, contactPhone, place, address, description, answers, prices } = ticket;
  const directions = directionsTo(ticket);
  return (
    <>
      <Card>
        <dl className="space-y-3 text-sm">
          <div>
            <dt className="text-muted">{t('ticket.place')}</dt>
            <dd className="font-medium text-base">{place}</dd>
            {address && <dd className="text-muted">{address}</dd>}
          </div>
          {(contactName || contactPhone) && (
            <div>
              <dt className="text-muted">{t('ticket.contact')}</dt>
              <dd className="font-medium text-base">
                {[contactName, contactPhone].filter(Boolean).join(' · ')}
              </dd>
            </div>
          )}
        </dl>
        <div className="mt-4 grid auto-cols-fr grid-flow-col gap-2">
          {contactPhone && (
            <a href={`tel:${contactPhone.replace(/[^\d+]/g, '')}`} className={buttonStyle({ size: 'lg' })}>
              <Phone aria-hidden />
              {t('ticket.call')}
            </a>
          )}
          {directions && (
            <a href={directions} className={buttonStyle({ size: 'lg' })}>
              <Navigation aria-hidden />
              {t('ticket.navigate')}
            </a>
          )}
        </div>
      </Card>
      {(description || answers.length > 0) && (
        <Card title={t('ticket.description')}>
          {description && <p className="whitespace-pre-wrap">{description}</p>}
          {answers.length > 0 && (
            <dl className="mt-3 space-y-2 text-sm">
              {answers.map(({ label, value }) => (
                <div key={label}>
                  <dt className="text-muted">{label}</dt>
                  <dd className="break-words">{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </Card>
      )}
      {ticket.isChargeable && prices.length > 0 && (
        <Card title={t('ticket.prices')}>
          <ul className="space-y-1.5 text-sm">
            {prices.map(({ id, name, unit, unitPrice }) => (
              <li key={id} className="flex justify-between gap-4">
                <span className="min-w-0">{name}</span>
                <span className="figures shrink-0 text-right">
                  {t('ticket.perUnit', { price: format.money(BigInt(unitPrice), currency), unit })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

import { Navigation, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ContractorTicket } from '#app/domain/contractors/open-contractor-work.ts';

/** What is wrong, where and for whom; calling them and finding the way are one press. */
export function WorkFacts({ ticket, company }: { ticket: ContractorTicket; company: string }) {
  const { t } = useTranslation(['dispatch', 'tickets']);
  const format = useFormat();
  const { contactName, contactPhone, departmentPhone, wishedFrom, wishedTo, location } = ticket;
  const where = [ticket.community, ticket.building, ticket.room, ticket.place, ticket.address];
  const link = buttonStyle({ variant: 'secondary', size: 'md' });
  return (
    <Card
      title={ticket.category}
      actions={
        <>
          {ticket.urgency !== 'normal' && (
            <Status tone="danger">{t(`tickets:urgency.${ticket.urgency as 'urgent'}`)}</Status>
          )}
          <Status tone="info">{t(`tickets:status.${ticket.status}`)}</Status>
        </>
      }
    >
      {ticket.description && <p className="mb-4 whitespace-pre-line text-sm">{ticket.description}</p>}
      <DescriptionList
        items={[
          { label: t('work.where'), value: where.filter(Boolean).join(' · ') },
          { label: t('work.who'), value: contactName },
          ...(wishedFrom && wishedTo
            ? [
                {
                  label: t('work.wished'),
                  value: `${format.moment(wishedFrom)} – ${format.moment(wishedTo)}`,
                },
              ]
            : []),
          ...(ticket.expectedAt
            ? [{ label: t('work.expected'), value: format.moment(ticket.expectedAt) }]
            : []),
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-2">
        {contactPhone && (
          <a href={`tel:${contactPhone}`} className={link}>
            <Phone aria-hidden />
            {t('work.call', { name: contactName ?? contactPhone })}
          </a>
        )}
        {location && (
          <a href={`geo:${location.latitude},${location.longitude}`} className={link}>
            <Navigation aria-hidden />
            {t('work.navigate')}
          </a>
        )}
        {departmentPhone && (
          <a href={`tel:${departmentPhone}`} className={link}>
            <Phone aria-hidden />
            {t('work.callCompany', { company })}
          </a>
        )}
      </div>
      {ticket.events.length > 0 && (
        <div className="mt-5 border-line border-t pt-4">
          <h3 className="font-medium text-sm">{t('work.steps')}</h3>
          <ol className="mt-2 space-y-1.5 text-sm">
            {ticket.events.map(({ id, event, note, createdAt }) => (
              <li key={id} className="flex gap-3">
                <span className="figures shrink-0 text-muted">{format.moment(createdAt)}</span>
                <span className="min-w-0">
                  {t(`tickets:event.${event}`)}
                  {note && <span className="block text-muted">{note}</span>}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Card>
  );
}

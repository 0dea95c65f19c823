import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import type { OwnTicket } from '#app/domain/tickets/own/get-own-ticket.ts';

/** What was reported. */
export function TicketFacts({ ticket, frame }: { ticket: OwnTicket; frame: PortalFrame }) {
  const { t } = useTranslation('service');
  const format = useFormat();
  const home = frame.properties.find(({ id }) => id === ticket.propertyId);
  const place = [home?.title ?? ticket.buildingName, ticket.place].filter(Boolean).join(' · ');
  const fact = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  return (
    <Card title={t('facts.title')}>
      {ticket.description && (
        <p className="mb-4 whitespace-pre-line break-words leading-relaxed">{ticket.description}</p>
      )}
      <DescriptionList
        items={[
          { label: t('facts.category'), value: ticket.category.name },
          { label: t('facts.place'), value: `${ticket.communityName} ${place}`.trim() },
          ...ticket.answers.map(({ label, kind, value }) => ({
            label,
            value: kind === 'date' ? format.day(value) : value,
          })),
          ...fact(t('facts.contact'), [ticket.contactName, ticket.contactPhone].filter(Boolean).join(' ')),
          { label: t('facts.reported'), value: format.moment(ticket.createdAt) },
          ...fact(t('facts.resolution'), ticket.resolution),
          ...(ticket.rating
            ? [
                {
                  label: t('rating.yours'),
                  value: t('rating.given', {
                    speed: ticket.rating.speed,
                    result: ticket.rating.result,
                    attitude: ticket.rating.attitude,
                  }),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import { paths } from '../../paths.ts';
import { CustomerLevelBadge } from './customer-level-badge.tsx';

/** What it is about, from whom, and in whose hands it is. */
export function ComplaintFacts({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation(['aftercare', 'tickets']);
  const format = useFormat();
  const { category, community, property, person, contactPhone, department, assignee } = ticket;
  const phone = contactPhone ?? person?.phone ?? null;
  return (
    <Card title={t('complaints.facts')}>
      <p className="mb-4 whitespace-pre-wrap break-words text-sm">
        {ticket.description || <span className="text-muted">{t('complaints.noDescription')}</span>}
      </p>
      <DescriptionList
        items={[
          {
            label: t('complaints.category'),
            value: [category.parentName, category.name].filter(Boolean).join(' · '),
          },
          {
            label: t('complaints.person'),
            value: (
              <>
                {person ? (
                  <TextLink to={paths.person(person.id)}>{ticket.contactName ?? person.name}</TextLink>
                ) : (
                  (ticket.contactName ?? '—')
                )}{' '}
                <CustomerLevelBadge level={person?.level} />
              </>
            ),
          },
          {
            label: t('complaints.phone'),
            value: phone && (
              <a href={`tel:${phone}`} className="text-brand-text underline underline-offset-3">
                {phone}
              </a>
            ),
            figures: true,
          },
          {
            label: t('complaints.place'),
            value: (
              <>
                {community.name}{' '}
                {property ? (
                  <TextLink to={paths.property(property.id)}>{property.code}</TextLink>
                ) : (
                  ticket.place
                )}
              </>
            ),
          },
          { label: t('complaints.department'), value: department?.name },
          { label: t('complaints.handler'), value: assignee?.name ?? t('complaints.nobody') },
          {
            label: t('complaints.answerBy'),
            value: ticket.expectedAt && format.moment(ticket.expectedAt),
            figures: true,
          },
          { label: t('complaints.reported'), value: format.moment(ticket.createdAt), figures: true },
          ...ticket.answers.map(({ label, value, kind }) => ({
            label,
            value: kind === 'date' ? format.day(value) : value,
          })),
          ...(ticket.resolution ? [{ label: t('complaints.resolution'), value: ticket.resolution }] : []),
        ]}
      />
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { OtherTicket, TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import { paths } from '../../paths.ts';

type Item = Parameters<typeof DescriptionList>[0]['items'][number];

/** Who reported what, where, and in whose hands it is. `currency` is that of the company. */
export function TicketFacts({ ticket, currency }: { ticket: TicketDetail; currency: string }) {
  const { t } = useTranslation(['desk', 'tickets']);
  const format = useFormat();
  const { category, property, building, community, person, assignee, contractor } = ticket;
  const items: (Item | false)[] = [
    {
      label: t('ticket.category'),
      value: category.parentName ? `${category.parentName} · ${category.name}` : category.name,
    },
    {
      label: t('ticket.place'),
      value: (
        <>
          {property ? (
            <TextLink to={paths.property(property.id)}>{property.code}</TextLink>
          ) : (
            <Badge>{t('tickets:publicArea')}</Badge>
          )}{' '}
          {community.name} {property ? null : building?.name} {ticket.place}
        </>
      ),
    },
    {
      label: t('ticket.reportedBy'),
      value: (
        <>
          {person ? (
            <TextLink to={paths.person(person.id)}>{ticket.contactName ?? person.name}</TextLink>
          ) : (
            (ticket.contactName ?? '—')
          )}{' '}
          {(person?.level === 'vip' || person?.level === 'important') && (
            <Badge tone="warning">{t(`ticket.customerLevel.${person.level}`)}</Badge>
          )}
        </>
      ),
    },
    Boolean(ticket.contactPhone) && {
      label: t('ticket.phone'),
      value: <Phone number={ticket.contactPhone ?? ''} />,
      figures: true,
    },
    { label: t('ticket.source'), value: t(`tickets:source.${ticket.source as 'phone'}`) },
    { label: t('ticket.reported'), value: format.moment(ticket.createdAt), figures: true },
    ticket.wishedFrom !== null &&
      ticket.wishedTo !== null && {
        label: t('ticket.wished'),
        value: `${format.moment(ticket.wishedFrom)} – ${format.moment(ticket.wishedTo)}`,
        figures: true,
      },
    ticket.expectedAt !== null && {
      label: t('ticket.expected'),
      value: format.moment(ticket.expectedAt),
      figures: true,
    },
    { label: t('ticket.department'), value: ticket.department?.name },
    {
      label: contractor ? t('ticket.contractor') : t('ticket.hand'),
      value:
        assignee || contractor ? (
          <>
            {assignee?.name ?? contractor?.name}{' '}
            <Phone number={assignee?.staffProfile?.phone ?? contractor?.phone ?? ''} />
          </>
        ) : (
          <span className="text-muted">{t('list.nobody')}</span>
        ),
    },
    ticket.materialCost > 0n && {
      label: t('ticket.materialCost'),
      value: format.money(ticket.materialCost, currency),
      figures: true,
    },
    ticket.outage !== null && {
      label: t('ticket.outage'),
      value: <TextLink to={`/console/service/outages/${ticket.outage.id}`}>{ticket.outage.title}</TextLink>,
    },
    others(t('ticket.mergedInto'), ticket.mergedInto ? [ticket.mergedInto] : []),
    others(t('ticket.splitFrom'), ticket.splitFrom ? [ticket.splitFrom] : []),
    others(t('ticket.warrantyOf'), ticket.warrantyOf ? [ticket.warrantyOf] : []),
    others(t('ticket.parts'), ticket.parts),
    others(t('ticket.duplicates'), ticket.duplicates),
    ...ticket.answers
      .filter(({ kind }) => kind !== 'photo')
      .map(({ label, value, kind }) => ({ label, value: kind === 'date' ? format.day(value) : value })),
  ];
  return <DescriptionList items={items.filter((item): item is Item => item !== false)} />;
}

function others(label: string, tickets: readonly OtherTicket[]): Item | false {
  return (
    tickets.length > 0 && {
      label,
      value: (
        <ul className="space-y-0.5">
          {tickets.map(({ id, number, title }) => (
            <li key={id}>
              <TextLink to={`/console/service/tickets/${id}`}>
                <span className="figures">#{String(number)}</span> {title}
              </TextLink>
            </li>
          ))}
        </ul>
      ),
    }
  );
}

function Phone({ number }: { number: string }) {
  if (number === '') return null;
  return (
    <a href={`tel:${number}`} className="figures text-brand-text underline underline-offset-3">
      {number}
    </a>
  );
}

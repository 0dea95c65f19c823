import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '#app/components/ui/avatar.tsx';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import { useFormat } from '#app/components/use-format.ts';
import { useHours } from '#app/components/use-hours.ts';
import type { OwnTicket } from '#app/domain/tickets/own/get-own-ticket.ts';

/** Statuses in which somebody is still to come: what was expected before says nothing any more. */
const ahead = [
  'submitted',
  'accepted',
  'pooled',
  'assigned',
  'acknowledged',
  'on_the_way',
  'waiting_material',
  'waiting_customer',
];

/** Who comes and when, with their number one tap away; before anybody is named, the crew's. */
export function WhoComes({ ticket }: { ticket: OwnTicket }) {
  const { t } = useTranslation('service');
  const format = useFormat();
  const hours = useHours();
  const { worker, department, status, expectedAt, wishedFrom, wishedTo } = ticket;
  const isAhead = ahead.includes(status) || (ticket.confidential && status === 'working');
  const name = worker?.name ?? department?.name;
  if (!name) return null;
  const phone = worker?.phone ?? department?.phone;
  return (
    <section className="flex items-center gap-3 rounded-lg border border-line bg-surface p-4 shadow-xs sm:px-5">
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <h2 className="truncate font-medium">{name}</h2>
        <p className="text-muted text-sm">
          {worker?.jobTitle ?? (worker ? department?.name : t('who.crew'))}
        </p>
        {isAhead && expectedAt ? (
          <p className="text-sm">
            {t(ticket.confidential ? 'who.answerBy' : 'who.expected', { moment: format.moment(expectedAt) })}
          </p>
        ) : (
          isAhead &&
          wishedFrom &&
          wishedTo && (
            <p className="text-sm">
              {t('who.wished', {
                day: format.day(hours.dayOf(wishedFrom)),
                hours: hours.between(wishedFrom, wishedTo),
              })}
            </p>
          )
        )}
      </div>
      {phone && (
        <a
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
          aria-label={t('crews.call', { name, phone })}
          className={buttonStyle({ variant: 'secondary', size: 'icon' })}
        >
          <Phone aria-hidden />
        </a>
      )}
    </section>
  );
}

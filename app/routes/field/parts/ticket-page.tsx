import { Link } from '@remix-run/react';
import { ArrowLeft, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import type { FieldWork } from '#app/domain/tickets/field/field-work.ts';
import { useField } from '../device/use-field-device.ts';
import { applyEntries } from '../queue/apply-entries.ts';
import { DirectiveList } from './directive-list.tsx';
import { DueLine } from './due-line.tsx';
import { statusTone } from './status-tone.ts';
import { TicketActs } from './ticket-acts.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketHistory } from './ticket-history.tsx';
import { TicketPapers } from './ticket-papers.tsx';
import { TicketPhotos } from './ticket-photos.tsx';
import { UrgencyBadge } from './urgency-badge.tsx';

/** One ticket in the worker's hand: the next step is one large button at the bottom. */
export function TicketPage({ ticketId, work }: { ticketId: string; work: FieldWork }) {
  const { t } = useTranslation(['field', 'tickets']);
  const { state } = useField();
  const known = work.tickets.filter(({ id }) => id === ticketId);
  const [ticket] = applyEntries(known, state.entries, work.me.name);
  const back = (
    <Link
      to="#/"
      discover="none"
      className="-ml-2 inline-flex min-h-11 items-center gap-1.5 rounded-md px-2 text-brand-text text-sm hover:bg-hover"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {t('ticket.back')}
    </Link>
  );
  if (!ticket)
    return (
      <>
        {back}
        <h1 className="sr-only">{t('ticket.gone')}</h1>
        <EmptyState icon={SearchX} title={t('ticket.gone')} text={t('ticket.goneText')} />
      </>
    );
  return (
    <article className="space-y-4 pb-20">
      {back}
      <header className="space-y-1.5">
        <p className="flex flex-wrap items-center gap-2">
          <span className="figures text-muted text-sm">{t('tickets:number', { number: ticket.number })}</span>
          <Status tone={statusTone(ticket.status)}>{t(`tickets:status.${ticket.status}`)}</Status>
          <UrgencyBadge urgency={ticket.urgency} />
        </p>
        <h1 className="font-semibold text-xl leading-snug">{ticket.title}</h1>
        <p className="text-muted text-sm">{ticket.category}</p>
        <DueLine ticket={ticket} />
      </header>
      {ticket.refused && (
        <Notice
          tone="danger"
          title={t('unsent.refused', { reason: ticket.unsent.find(({ refusal }) => refusal)?.refusal?.text })}
          action={
            <TextLink to="#/unsent" discover="none">
              {t('unsent.title')}
            </TextLink>
          }
        >
          {t('unsent.refusedText')}
        </Notice>
      )}
      <DirectiveList work={work} ticketId={ticket.id} />
      <TicketFacts ticket={ticket} currency={work.currency} />
      <TicketPhotos ticket={ticket} />
      <TicketPapers ticket={ticket} currency={work.currency} />
      <TicketHistory ticket={ticket} />
      <TicketActs ticket={ticket} work={work} />
    </article>
  );
}

import { useLoaderData, useLocation } from '@remix-run/react';
import { Maximize2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { PanelError } from '../../money/panel-error.tsx';
import { PanelSection } from '../../money/panel-section.tsx';
import { loadTicket } from './load-ticket.ts';
import { takeDeskStep } from './take-desk-step.ts';
import { TicketActions } from './ticket-actions.tsx';
import { TicketClocks } from './ticket-clocks.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketFiles } from './ticket-files.tsx';
import { TicketStatus } from './ticket-status.tsx';
import { TicketTimeline } from './ticket-timeline.tsx';

const list = '/console/service/tickets';

export const loader = loaderFor('staff', ({ ctx, params }) => loadTicket(ctx, params.ticketId));

export const action = actionFor('staff', ({ ctx, form, params, url }) => {
  const ticketId = idParam(params.ticketId);
  return takeDeskStep(ctx, form, ticketId, `${list}/beside/${ticketId}${url.search}`);
});

export default function TicketBeside() {
  const { ticket, groups, duplicates, currency } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation(['desk', 'tickets']);
  return (
    <SidePanel
      key={ticket.id}
      title={
        <>
          <span className="figures text-muted">#{String(ticket.number)}</span> {ticket.title}
        </>
      }
      status={<TicketStatus status={ticket.status} />}
      closeTo={`${list}${search}`}
      footer={
        <LinkButton to={`${list}/${ticket.id}`}>
          <Maximize2 aria-hidden />
          {t('ticket.openPage')}
        </LinkButton>
      }
    >
      <TicketActions ticket={ticket} groups={groups} duplicates={duplicates} />
      {ticket.description && <p className="whitespace-pre-wrap text-sm">{ticket.description}</p>}
      {ticket.files.length > 0 && <TicketFiles files={ticket.files} />}
      <TicketFacts ticket={ticket} currency={currency} />
      {ticket.clocks.length > 0 && (
        <PanelSection title={t('ticket.levels')}>
          <TicketClocks clocks={ticket.clocks} />
        </PanelSection>
      )}
      <PanelSection title={t('ticket.timeline')}>
        <TicketTimeline events={ticket.events} confidential={ticket.confidential} />
      </PanelSection>
    </SidePanel>
  );
}

export function ErrorBoundary() {
  return <PanelError list={list} />;
}

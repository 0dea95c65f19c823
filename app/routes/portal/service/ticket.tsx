import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MessageThread } from '#app/components/messages/message-thread.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Card } from '#app/components/ui/card.tsx';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { listTicketMessages } from '#app/domain/tickets/messages/list-ticket-messages.ts';
import { getOwnTicket } from '#app/domain/tickets/own/get-own-ticket.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { chosenProperty } from '../chosen-property.ts';
import { BackLink } from '../parts/back-link.tsx';
import { MoreFiles } from './parts/more-files.tsx';
import { OwnActions } from './parts/own-actions.tsx';
import { OwnFiles } from './parts/own-files.tsx';
import { OwnTicketStatus } from './parts/own-ticket-status.tsx';
import { PriceList } from './parts/price-list.tsx';
import { RatingForm } from './parts/rating-form.tsx';
import { TicketFacts } from './parts/ticket-facts.tsx';
import { Timeline } from './parts/timeline.tsx';
import { WhatNow } from './parts/what-now.tsx';
import { WhoComes } from './parts/who-comes.tsx';
import { ticketAction } from './ticket-action.ts';

export const loader = loaderFor('owner', async ({ ctx, params, request }) => {
  const [frame, ticket] = await Promise.all([
    readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
    getOwnTicket(ctx, { ticketId: params.ticketId ?? '' }),
  ]);
  return { frame, ticket, conversation: await listTicketMessages(ctx, { ticketId: ticket.id }) };
});

export const action = actionFor('owner', ({ ctx, params, form }) =>
  ticketAction(ctx, params.ticketId ?? '', form),
);

export const meta = pageTitle<{ ticket: { title: string } }>(
  (t, data) => data?.ticket.title ?? t('service:title'),
);

export default function Ticket() {
  const { frame, ticket, conversation } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['service', 'tickets']);
  const { prices } = ticket.category;
  return (
    <div className="space-y-4">
      <BackLink to="/service">{t('title')}</BackLink>
      <div className="space-y-1.5">
        <div className="flex flex-wrap items-center gap-2">
          <OwnTicketStatus status={ticket.status} />
          <span className="figures text-muted text-sm">
            {t('tickets:number', { number: String(ticket.number) })}
          </span>
        </div>
        <h1 className="break-words font-semibold text-xl tracking-tight">{ticket.title}</h1>
      </div>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2 md:items-start">
        <div className="space-y-4">
          <WhatNow ticket={ticket} currency={frame.currency} />
          {ticket.may.rate && <RatingForm />}
          <WhoComes ticket={ticket} />
          <Card title={t('timeline.title')}>
            <Timeline ticket={ticket} />
          </Card>
          <OwnActions ticket={ticket} />
          {conversation.side === 'owner' && (
            <MessageThread
              conversation={conversation}
              path={`/service/tickets/${ticket.id}/messages`}
              files="/service/files"
            />
          )}
        </div>
        <div className="space-y-4">
          <TicketFacts ticket={ticket} frame={frame} />
          {(ticket.files.length > 0 || ticket.may.attach) && (
            <Card title={t('files.title')}>
              {ticket.files.length > 0 && <OwnFiles files={ticket.files} />}
              {ticket.may.attach && <MoreFiles ticketId={ticket.id} confidential={ticket.confidential} />}
            </Card>
          )}
          {ticket.category.isChargeable && prices.length > 0 && (
            <PriceList prices={prices} currency={frame.currency} />
          )}
        </div>
      </div>
    </div>
  );
}

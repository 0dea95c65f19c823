import { MessageThread } from '#app/components/messages/message-thread.tsx';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import { CallbacksCard } from '../../callbacks/callbacks-card.tsx';
import { SimilarCard } from '../../cases/similar-card.tsx';
import { DirectivesCard } from '../../directives/directives-card.tsx';
import type { AftercarePanelData } from './aftercare-panel-data.server.ts';

type AftercarePanelProps = { ticket: TicketDetail; data: AftercarePanelData };

/** What leaders ordered, what owner and staff wrote each other, how the like was settled before, and what the owner thought of it. */
export function AftercarePanel({ ticket, data }: AftercarePanelProps) {
  const { directives, conversation, opinion, cases, today } = data;
  return (
    <>
      {opinion && (
        <CallbacksCard
          ticket={{
            ticketId: ticket.id,
            number: ticket.number,
            contactName: ticket.contactName ?? ticket.person?.name ?? null,
            contactPhone: ticket.contactPhone ?? ticket.person?.phone ?? null,
          }}
          {...opinion}
        />
      )}
      <SimilarCard cases={cases} />
      <DirectivesCard
        ticketId={ticket.id}
        confidential={ticket.confidential}
        data={directives}
        today={today}
      />
      {(conversation.messages.length > 0 || conversation.mayWrite) && (
        <MessageThread
          conversation={conversation}
          path={`/console/service/tickets/${ticket.id}/messages`}
          files="/console/service/files"
        />
      )}
    </>
  );
}

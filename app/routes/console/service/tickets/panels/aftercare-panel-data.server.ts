import type { CallbackView } from '#app/domain/callbacks/callback-view.ts';
import { listCallbacks } from '#app/domain/callbacks/list-callbacks.ts';
import { type SimilarCase, similarCases } from '#app/domain/cases/similar-cases.ts';
import { getTicketRating, type TicketRatingView } from '#app/domain/ratings/get-ticket-rating.ts';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import { openStatuses } from '#app/domain/tickets/machine/transitions.ts';
import {
  listTicketMessages,
  type TicketConversation,
} from '#app/domain/tickets/messages/list-ticket-messages.ts';
import type { MemberContext } from '#app/http/guard.ts';
import { type Day, localDay } from '#app/kernel/dates.ts';
import { type DirectivesData, loadDirectives } from '../../directives/load-directives.ts';

const ratedOnce = ['settled', 'rated', 'called_back', 'closed'];

export type AftercarePanelData = {
  directives: DirectivesData;
  conversation: TicketConversation;
  /** Null before the work is settled. */
  opinion: { rating: TicketRatingView | null; callbacks: CallbackView[]; mayCall: boolean } | null;
  /** How the like was settled before; while the ticket is open. */
  cases: SimilarCase[];
  today: Day;
};

/** What leaders ordered, what was written, how matters like this were settled, and what the owner thought of it. */
export async function aftercarePanelData(
  ctx: MemberContext,
  ticket: TicketDetail,
): Promise<AftercarePanelData> {
  const can = ctx.ability.can.bind(ctx.ability);
  const ticketId = ticket.id;
  const calls = can('create', 'TicketCallback');
  const rating = ratedOnce.includes(ticket.status) ? await getTicketRating(ctx, { ticketId }) : null;
  const callbacks = calls ? (await listCallbacks(ctx, { ticketId })).callbacks : [];
  const isOpen = openStatuses.includes(ticket.status);
  return {
    directives: await loadDirectives(ctx, ticketId),
    conversation: await listTicketMessages(ctx, { ticketId }),
    opinion:
      ratedOnce.includes(ticket.status) || callbacks.length > 0
        ? { rating, callbacks, mayCall: calls && ticket.status === 'rated' }
        : null,
    cases:
      isOpen && !ticket.confidential && can('read', 'TicketCaseTerm')
        ? await similarCases(ctx, {
            text: `${ticket.title} ${ticket.description}`.slice(0, 4_000),
            categoryId: ticket.category.id,
            exceptId: ticketId,
            limit: 3,
          })
        : [],
    today: localDay(ctx.now(), ctx.tenant.timeZone),
  };
}

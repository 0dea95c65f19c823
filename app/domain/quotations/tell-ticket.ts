import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { Quotation, Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { actorOfTicketEvent } from '../tickets/machine/actor-of-ticket-event.ts';
import { moveTicket } from '../tickets/machine/move-ticket.ts';
import type { TicketParty } from '../tickets/machine/transitions.ts';

type QuotationNews = 'sent' | 'free' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

/**
 * Writes what became of a quotation into the history of its ticket. The ticket waits for the owner while they are asked, where the worker is at it; and the work
 * goes on once there is an answer, or none will come.
 */
export async function tellTicket(
  scope: OperationScope,
  ticket: Ticket,
  quotation: Pick<Quotation, 'id' | 'number' | 'total'>,
  news: QuotationNews,
  as: TicketParty,
  reason?: string | null,
): Promise<void> {
  const { language, currency } = scope.ctx.tenant;
  const t = translator(language, 'quotations');
  const facts = {
    number: quotation.number.toString(),
    total: formatMoney(quotation.total, currency, language),
  };
  const note = [t(`history.${news}`, facts), reason?.trim()].filter(Boolean).join(' ');
  const detail = { quotationId: quotation.id, quotation: news, total: quotation.total.toString() };
  if (news === 'sent' && ticket.status === 'working') {
    await moveTicket(scope, ticket, { event: 'wait_customer', as, note, detail });
    return;
  }
  if (news !== 'sent' && ticket.status === 'waiting_customer') {
    await moveTicket(scope, ticket, { event: 'resume', as, note, detail });
    return;
  }
  // Owners write no notes of their own: that it is theirs is said by the name.
  await moveTicket(scope, ticket, {
    event: 'note',
    as: 'system',
    note,
    detail,
    actor: actorOfTicketEvent(scope, as),
  });
}

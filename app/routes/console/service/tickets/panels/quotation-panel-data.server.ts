import { type QuotationDesk, quotationDesk } from '#app/domain/quotations/quotation-desk.ts';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import type { MemberContext } from '#app/http/guard.ts';

/** Null where the ticket costs nothing and nothing was quoted, or the reader may not see it. */
export async function quotationPanelData(
  ctx: MemberContext,
  ticket: TicketDetail,
): Promise<(QuotationDesk & { currency: string }) | null> {
  if (!ctx.ability.can('read', 'Quotation')) return null;
  const desk = await quotationDesk(ctx, { ticketId: ticket.id });
  if (desk.quotations.length === 0 && !desk.choices) return null;
  return { ...desk, currency: ctx.tenant.currency };
}

import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import { askingStatuses } from '#app/domain/warehouse/requests/asking-statuses.ts';
import {
  materialsOfTicket,
  type TicketMaterials,
} from '#app/domain/warehouse/requests/materials-of-ticket.ts';
import type { MemberContext } from '#app/http/guard.ts';

/** Null where nothing was asked for and the reader may not ask either. */
export async function materialsPanelData(
  ctx: MemberContext,
  ticket: TicketDetail,
): Promise<(TicketMaterials & { currency: string; canAsk: boolean }) | null> {
  if (!ctx.ability.can('read', 'MaterialRequest')) return null;
  const materials = await materialsOfTicket(ctx, { ticketId: ticket.id });
  const canAsk =
    ctx.ability.can('create', 'MaterialRequest') &&
    (ticket.may.dispatch || ticket.may.work) &&
    !ticket.confidential &&
    askingStatuses.includes(ticket.status);
  if (materials.requests.length === 0 && !canAsk) return null;
  return { ...materials, currency: ctx.tenant.currency, canAsk };
}

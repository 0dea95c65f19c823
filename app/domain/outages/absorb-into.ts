import type { Outage, Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { endContractorLinks } from '../tickets/dispatch/end-contractor-links.ts';
import { moveTicket } from '../tickets/machine/move-ticket.ts';
import type { TicketParty } from '../tickets/machine/transitions.ts';

/** Makes a locked ticket part of an outage. Whoever had it in hand need not go. */
export async function absorbInto(
  scope: OperationScope,
  ticket: Ticket,
  outage: Pick<Outage, 'id' | 'title'>,
  as: TicketParty,
): Promise<Ticket> {
  await endContractorLinks(scope, ticket.id);
  return moveTicket(scope, ticket, {
    event: 'absorb',
    as,
    note: outage.title,
    detail: { outageId: outage.id },
    set: { outageId: outage.id, assigneeId: null, contractorId: null, expectedAt: null },
  });
}

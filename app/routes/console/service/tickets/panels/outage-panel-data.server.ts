import { listOutages } from '#app/domain/outages/list-outages.ts';
import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import { statusAfter } from '#app/domain/tickets/machine/transitions.ts';
import type { MemberContext } from '#app/http/guard.ts';

export type OutagePanelData = {
  /** What the ticket is part of. */
  part: { id: string; title: string } | null;
  mayRelease: boolean;
  /** What it could be made part of. */
  open: { id: string; title: string }[];
};

/** The outage that a ticket is part of, or those that it could be part of; null where there is nothing to say. */
export async function outagePanelData(
  ctx: MemberContext,
  ticket: TicketDetail,
): Promise<OutagePanelData | null> {
  if (!ctx.ability.can('read', 'Outage') || ticket.confidential) return null;
  const mayAbsorb = ticket.may.dispatch && statusAfter('absorb', ticket.status) !== null;
  const { rows } = mayAbsorb ? await listOutages(ctx, { status: 'open', limit: 20 }) : { rows: [] };
  if (!ticket.outage && rows.length === 0) return null;
  return {
    part: ticket.outage && { id: ticket.outage.id, title: ticket.outage.title },
    mayRelease: ticket.may.dispatch && statusAfter('release', ticket.status) !== null,
    open: rows.map(({ id, title, communityName }) => ({ id, title: `${title} · ${communityName}` })),
  };
}

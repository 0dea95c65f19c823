import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type SharedLink, sharedLinkOf } from '../../contractors/share-contractor-link.ts';
import { assignTicket } from './assign-ticket.ts';
import type { GiveOutTarget } from './give-out-target.ts';
import { offerTicket } from './offer-ticket.ts';
import { transferTicket } from './transfer-ticket.ts';

type GiveOut = { ticketId: string; to: GiveOutTarget; note?: string | null };

/**
 * Gives a ticket out wherever it stands: what is in nobody's hands is assigned, what is in somebody's is passed on, for which a note says why.
 *
 * @returns the link of a contractor, whose address is shown this once
 * @throws DomainError as the operations of each way
 */
export async function giveOut(
  ctx: TenantContext,
  { ticketId, to, note }: GiveOut,
): Promise<{ link: SharedLink | null }> {
  if (to.kind === 'pool') {
    await offerTicket(ctx, { ticketId, departmentId: to.id });
    return { link: null };
  }
  const id = to.id as string;
  if (to.kind === 'member' && !(await isInHand(ctx, { ticketId }))) {
    await assignTicket(ctx, { ticketId, assigneeId: id, note });
    return { link: null };
  }
  if (!note) throw new DomainError('invalid_input', { fields: [{ path: 'note', code: 'required' }] });
  const { link } = await transferTicket(ctx, { ticketId, note, to: targetOf(to.kind, id) });
  return { link: link && sharedLinkOf(ctx.tenant, link) };
}

function targetOf(kind: GiveOutTarget['kind'], id: string) {
  if (kind === 'member') return { kind: 'colleague' as const, assigneeId: id };
  return kind === 'department'
    ? { kind: 'department' as const, departmentId: id }
    : { kind: 'contractor' as const, contractorId: id };
}

const isInHand = operation({
  name: 'ticket.is-in-hand',
  kind: 'read',
  input: z.object({ ticketId: z.uuid() }),
  can: ['dispatch', 'Ticket'],
  async run({ db, tenantId, ability }, { ticketId }): Promise<boolean> {
    const ticket = await db.ticket.findFirst({
      where: { AND: [{ tenantId, id: ticketId }, accessible(ability, 'Ticket', 'dispatch')] },
      select: { assigneeId: true, contractorId: true, status: true },
    });
    if (!ticket) throw new DomainError('not_found');
    return Boolean(ticket.assigneeId ?? ticket.contractorId);
  },
});

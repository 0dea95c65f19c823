import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { requireAhead } from '../tickets/dispatch/expected-at.ts';
import { lockTicket } from '../tickets/machine/lock-ticket.ts';
import { moveTicket, type TicketMove } from '../tickets/machine/move-ticket.ts';
import { type ContractorAct, contractorAct } from './contractor-act-schema.ts';
import { limitContractor } from './contractor-limits.ts';
import { contractorLinkOf } from './contractor-link-of.ts';

/**
 * One step of a contractor on the ticket of their link; it stands in its history under their name.
 *
 * @throws DomainError `not_found`, also where the link has ended; `ticket_moved`, `invalid_input`, `too_many_requests`
 */
export async function actByContractorLink(
  ctx: TenantContext,
  input: { token: string; act: z.input<typeof contractorAct> },
): Promise<{ status: string }> {
  await limitContractor(ctx, 'act');
  const { now, ipAddress, language, idempotencyKey } = ctx;
  return actOnWork(
    systemContext(ctx.tenant, 'contractor', { now, ipAddress, language, idempotencyKey }),
    input,
  );
}

const actOnWork = operation({
  name: 'contractor-link.act',
  kind: 'write',
  input: z.object({ token: z.string(), act: contractorAct }),
  can: ['manage', 'ContractorLink'],
  async run(scope, { token, act }): Promise<{ status: string }> {
    const { ticketId } = await contractorLinkOf(scope, token);
    const ticket = await lockTicket(scope, ticketId, 'work');
    // Once more, now that nobody can take it from them any more.
    const { contractor, hasEnded } = await contractorLinkOf(scope, token);
    if (hasEnded) throw new DomainError('not_found');
    const { status } = await moveTicket(scope, ticket, {
      event: act.act,
      as: 'worker',
      note: 'note' in act ? act.note : null,
      ...whatItSets(act, ticket, scope.now),
      actor: { actorKind: 'contractor', actorId: contractor.id, actorName: contractor.name },
    });
    scope.audit('Ticket', ticketId, { contractorId: contractor.id, event: act.act });
    return { status };
  },
});

function whatItSets(act: ContractorAct, ticket: Ticket, now: Date): Pick<TicketMove, 'set' | 'detail'> {
  if (act.act === 'acknowledge') {
    const { expectedAt } = act;
    requireAhead(expectedAt, now);
    return { set: { expectedAt }, detail: { expectedAt: expectedAt.toISOString() } };
  }
  if (act.act === 'hand_back') return { set: { assigneeId: null, contractorId: null, expectedAt: null } };
  if (act.act !== 'finish') return {};
  const { code, reason, note } = act;
  if (code && code !== ticket.finishCode) throw refused('code', 'finish_code');
  if (!code && !reason) throw refused('reason', 'required');
  const confirmation = code ? 'code' : 'none';
  return {
    set: { confirmedBy: confirmation, resolution: note, doneAt: now },
    detail: { confirmation, ...(reason && !code && { reason }) },
  };
}

function refused(path: string, code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code }] });
}

import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { closeRequests } from './close-requests.ts';
import { lockRequest } from './lock-request.ts';
import { openRequestStatuses } from './request-status.ts';
import { resumeTicketWithMaterials } from './resume-ticket-with-materials.ts';

/**
 * Gives a request up before anything was handed out: by whoever asked, or whoever looks after requests. Its approval ends with it, and the ticket goes on.
 *
 * @throws DomainError `not_found`; `forbidden`; `conflict` where it was handed out, declined or given up
 */
export const cancelMaterialRequest = operation({
  name: 'material-request.cancel',
  kind: 'write',
  input: z.object({ requestId: z.uuid() }),
  can: ['create', 'MaterialRequest'],
  async run(scope, { requestId }): Promise<void> {
    const { ctx, ability, audit } = scope;
    const { request, ticket } = await lockRequest(scope, requestId);
    const isOwn = ctx.actor.kind === 'member' && request.requestedBy === ctx.actor.membershipId;
    if (!isOwn && !ability.can('update', 'MaterialRequest')) throw new DomainError('forbidden');
    if (!(openRequestStatuses as readonly string[]).includes(request.status))
      throw new DomainError('conflict');
    await closeRequests(scope, [requestId], null);
    await resumeTicketWithMaterials(scope, ticket, { number: request.number, outcome: 'cancelled' });
    audit('MaterialRequest', requestId, { number: request.number, ticket: ticket.number });
  },
});

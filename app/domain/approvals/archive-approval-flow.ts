import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Ends a flow: what is handed in from now on does not go through it. What waits already goes on waiting.
 *
 * @throws DomainError `not_found`
 */
export const archiveApprovalFlow = operation({
  name: 'approval-flow.archive',
  kind: 'write',
  input: z.object({ flowId: z.uuid() }),
  can: ['manage', 'ApprovalFlow'],
  async run({ db, tenantId, audit }, { flowId }): Promise<void> {
    const archived = await db.approvalFlow.updateMany({
      where: { tenantId, id: flowId, status: 'active' },
      data: { status: 'archived' },
    });
    if (archived.count === 0) throw new DomainError('not_found');
    audit('ApprovalFlow', flowId);
  },
});

import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Ends a deputyship at once. What the deputy has decided stays decided.
 *
 * @throws DomainError `not_found`, also where it is not the caller's to end
 */
export const removeApprovalDeputy = operation({
  name: 'approval-deputy.remove',
  kind: 'write',
  input: z.object({ deputyshipId: z.uuid() }),
  can: 'anyone',
  async run({ db, ctx, tenantId, ability, audit }, { deputyshipId }): Promise<void> {
    const own = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
    const removed = await db.approvalDeputy.deleteMany({
      where: {
        tenantId,
        id: deputyshipId,
        ...(ability.can('manage', 'ApprovalFlow') ? {} : { membershipId: own ?? deputyshipId }),
      },
    });
    if (removed.count === 0) throw new DomainError('not_found');
    audit('ApprovalDeputy', deputyshipId);
  },
});

import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { approvableKinds } from './approvable-kinds.ts';

const stepSchema = z
  .object({ roleId: z.uuid().optional(), membershipId: z.uuid().optional() })
  .refine(({ roleId, membershipId }) => (roleId === undefined) !== (membershipId === undefined), 'required');

/**
 * Sets who must agree to documents of a kind above an amount, in which order; makes a flow or changes one. Requests that wait keep the steps
 * that they were handed in with.
 *
 * @throws DomainError `not_found`; `invalid_input` with `limit_taken` on `aboveAmount`, `approver_missing` on a step that nobody could decide,
 * `approver_twice` on one that names whom an earlier one does
 */
export const saveApprovalFlow = operation({
  name: 'approval-flow.save',
  kind: 'write',
  input: z.object({
    flowId: z.uuid().optional(),
    documentKind: z.enum(approvableKinds),
    name: z.string().trim().min(1).max(60),
    /** Minor units: documents of more than this. 0: of any amount. */
    aboveAmount: z.bigint().nonnegative(),
    steps: z.array(stepSchema).min(1, 'required').max(5),
  }),
  can: ['manage', 'ApprovalFlow'],
  async run(scope, { flowId, steps, ...facts }): Promise<{ flowId: string }> {
    const { db, tenantId, audit } = scope;
    await assertDecidable(scope, steps);
    const same = await db.approvalFlow.findFirst({
      where: {
        tenantId,
        documentKind: facts.documentKind,
        aboveAmount: facts.aboveAmount,
        status: 'active',
        ...(flowId && { id: { not: flowId } }),
      },
    });
    if (same) throw refusal('aboveAmount', 'limit_taken');
    const id = flowId ?? newId();
    if (flowId) {
      const changed = await db.approvalFlow.updateMany({
        where: { tenantId, id, status: 'active', documentKind: facts.documentKind },
        data: facts,
      });
      if (changed.count === 0) throw new DomainError('not_found');
      await db.approvalFlowStep.deleteMany({ where: { tenantId, flowId: id } });
    } else {
      await db.approvalFlow.create({ data: { tenantId, id, ...facts } });
    }
    await db.approvalFlowStep.createMany({
      data: steps.map((step, index) => ({ tenantId, flowId: id, position: index + 1, ...step })),
    });
    audit('ApprovalFlow', id, { ...facts, steps });
    return { flowId: id };
  },
});

/** Each step names another role or member, and somebody active who works here. */
async function assertDecidable(
  { db, tenantId }: OperationScope,
  steps: z.output<typeof stepSchema>[],
): Promise<void> {
  const seen = new Set<string>();
  for (const [index, { roleId, membershipId }] of steps.entries()) {
    const key = roleId ?? membershipId ?? '';
    if (seen.has(key)) throw refusal(`steps[${index}]`, 'approver_twice');
    seen.add(key);
    const holders = await db.membership.count({
      where: {
        tenantId,
        status: 'active',
        ...(membershipId && { id: membershipId }),
        roles: { some: { role: { key: { not: 'owner' } }, ...(roleId && { roleId }) } },
      },
    });
    if (holders === 0) throw refusal(`steps[${index}]`, 'approver_missing');
  }
}

function refusal(path: string, code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code }] });
}

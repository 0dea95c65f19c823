import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { scheduleClocks } from './schedule-clocks.ts';
import { stepFields } from './step-fields.ts';

/**
 * Adds a step, or changes it where `id` is given. It holds for tickets that are open already, from now on: what would have been told earlier is
 * not told late.
 *
 * @throws DomainError `not_found`; `invalid_input` with `required` on `roleId` or `membershipId`
 */
export const saveEscalationStep = operation({
  name: 'escalation-step.save',
  kind: 'write',
  input: stepFields.extend({ id: z.uuid().optional() }),
  can: ['update', 'EscalationStep'],
  timeoutMs: 60_000,
  async run({ db, tenantId, audit, now }, { id = null, ...step }): Promise<string> {
    const facts = {
      ...step,
      categoryId: step.categoryId ?? null,
      roleId: step.audience === 'role' ? (step.roleId ?? null) : null,
      membershipId: step.audience === 'member' ? (step.membershipId ?? null) : null,
    };
    const missing =
      step.audience === 'role' && !facts.roleId
        ? 'roleId'
        : step.audience === 'member' && !facts.membershipId
          ? 'membershipId'
          : null;
    if (missing) throw new DomainError('invalid_input', { fields: [{ path: missing, code: 'required' }] });
    const stepId = id ?? newId();
    if (id === null) await db.escalationStep.create({ data: { tenantId, id: stepId, ...facts } });
    else {
      const { count } = await db.escalationStep.updateMany({ where: { tenantId, id }, data: facts });
      if (count === 0) throw new DomainError('not_found');
    }
    await scheduleClocks(db, tenantId, now, null);
    audit('EscalationStep', stepId, facts);
    return stepId;
  },
});

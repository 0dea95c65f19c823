import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { scheduleClocks } from './schedule-clocks.ts';

/** Takes a step out. @throws DomainError `not_found` */
export const removeEscalationStep = operation({
  name: 'escalation-step.remove',
  kind: 'write',
  input: z.object({ id: z.uuid() }),
  can: ['delete', 'EscalationStep'],
  timeoutMs: 60_000,
  async run({ db, tenantId, audit, now }, { id }) {
    const { count } = await db.escalationStep.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw new DomainError('not_found');
    await scheduleClocks(db, tenantId, now, null);
    audit('EscalationStep', id);
  },
});

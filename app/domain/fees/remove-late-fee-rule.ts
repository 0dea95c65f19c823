import { z } from 'zod';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { hasLateFees } from './has-late-fees.ts';

/**
 * Takes a rule for paying late back, as long as nothing has been charged by it.
 *
 * @throws DomainError `not_found`, `in_use`
 */
export const removeLateFeeRule = operation({
  name: 'fee-item.remove-late-fee-rule',
  kind: 'write',
  input: z.object({ ruleId: z.uuid() }),
  can: ['update', 'FeeItem'],
  async run({ db, tenantId, authorize, audit }, { ruleId }): Promise<void> {
    const where = { tenantId_id: { tenantId, id: ruleId } };
    const rule = await db.lateFeeRule.findUnique({ where, include: { feeItem: true } });
    if (!rule) throw new DomainError('not_found');
    authorize('update', 'FeeItem', rule.feeItem);
    if (await hasLateFees(db, tenantId, rule.feeItemId, dayOf(rule.validFrom)))
      throw new DomainError('in_use');
    await db.lateFeeRule.delete({ where });
    audit('FeeItem', rule.feeItemId, { validFrom: dayOf(rule.validFrom) });
  },
});

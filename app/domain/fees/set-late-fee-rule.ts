import { z } from 'zod';
import { toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { hasLateFees } from './has-late-fees.ts';
import { hundredth } from './hundredth.ts';
import { lateFeeRuleFields } from './late-fee-rule-fields.ts';

/**
 * What is charged for paying an item late, for bills due from a day on until the next rule's day. The rule of the same day is replaced as long
 * as no late fee has been charged by it.
 *
 * @throws DomainError `not_found`; `invalid_input` with `late_fee_charged`
 */
export const setLateFeeRule = operation({
  name: 'fee-item.set-late-fee-rule',
  kind: 'write',
  input: z.object({ feeItemId: z.uuid(), ...lateFeeRuleFields }),
  can: ['update', 'FeeItem'],
  async run({ db, tenantId, authorize, audit }, { feeItemId, ...rule }): Promise<void> {
    const item = await db.feeItem.findUnique({ where: { tenantId_id: { tenantId, id: feeItemId } } });
    if (!item) throw new DomainError('not_found');
    authorize('update', 'FeeItem', item);
    if (await hasLateFees(db, tenantId, feeItemId, rule.validFrom))
      throw new DomainError('invalid_input', { fields: [{ path: 'validFrom', code: 'late_fee_charged' }] });
    const validFrom = toDateColumn(rule.validFrom);
    const columns = {
      graceDays: rule.graceDays,
      countsFrom: rule.countsFrom,
      dailyRate: hundredth(rule.dailyPercent),
      capPercent: rule.capPercent ?? null,
    };
    await db.lateFeeRule.upsert({
      where: { tenantId_feeItemId_validFrom: { tenantId, feeItemId, validFrom } },
      create: { tenantId, id: newId(), feeItemId, validFrom, ...columns },
      update: columns,
    });
    audit('FeeItem', feeItemId, rule);
  },
});

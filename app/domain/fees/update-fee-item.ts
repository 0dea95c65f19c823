import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { feeItemColumns, refuseUnknownPayee } from './fee-item-columns.ts';
import { checkFeeItem, feeItemFields } from './fee-item-input.ts';
import { isBilled } from './is-billed.ts';
import { refuseKnownCode } from './refuse-known-code.ts';
import { refuseUnpricedParameters } from './refuse-unpriced-parameters.ts';
import { writeScope } from './write-scope.ts';

/** What decides the periods of bills: once there are some, a change would leave gaps or charge days twice. */
const fixedOnceBilled = ['kind', 'cycleMonths', 'timing'] as const;

/**
 * Changes a fee item for the bills to come; posted bills stay as they are. Prices have their own operations.
 *
 * @throws DomainError `not_found`; `invalid_input` with `fee_item_billed` on what may no longer change, and with `formula_parameter_unpriced`
 * where the formula asks for a parameter that a price in force or to come does not give
 */
export const updateFeeItem = operation({
  name: 'fee-item.update',
  kind: 'write',
  input: z.object({ feeItemId: z.uuid(), ...feeItemFields }).superRefine(checkFeeItem),
  can: ['update', 'FeeItem'],
  async run({ db, ctx, tenantId, authorize, audit, now }, { feeItemId, ...item }): Promise<void> {
    const where = { tenantId_id: { tenantId, id: feeItemId } };
    const before = await db.feeItem.findUnique({ where });
    if (!before) throw new DomainError('not_found');
    authorize('update', 'FeeItem', before);
    const columns = feeItemColumns(item);
    await refuseKnownCode(db, tenantId, item.code, feeItemId);
    await refuseUnknownPayee(db, tenantId, item.payeeId, before.payeeId);
    if (columns.formula) {
      const today = localDay(now, ctx.tenant.timeZone);
      await refuseUnpricedParameters(db, tenantId, feeItemId, columns.formula, today);
    }
    const changed = fixedOnceBilled.filter((column) => columns[column] !== before[column]);
    if (changed.length > 0 && (await isBilled(db, tenantId, feeItemId))) {
      throw new DomainError('invalid_input', {
        fields: changed.map((path) => ({ path, code: 'fee_item_billed' })),
      });
    }
    await db.feeItem.update({ where, data: columns });
    await writeScope(db, tenantId, feeItemId, item.scope);
    audit('FeeItem', feeItemId, item);
  },
});

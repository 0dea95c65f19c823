import { z } from 'zod';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { feeItemColumns, refuseUnknownPayee } from './fee-item-columns.ts';
import { checkFeeItem, feeItemFields, priceFields } from './fee-item-input.ts';
import { refuseKnownCode } from './refuse-known-code.ts';
import { writePrice } from './write-price.ts';
import { writeScope } from './write-scope.ts';

/**
 * A new fee item with its first prices. It is billed from the next run on.
 *
 * @throws DomainError `invalid_input`; its code taken by another item is the field issue `already_exists`
 */
export const createFeeItem = operation({
  name: 'fee-item.create',
  kind: 'write',
  input: z
    .object({ ...feeItemFields, prices: z.array(z.object(priceFields)).min(1).max(20) })
    .superRefine(checkFeeItem)
    .superRefine(({ prices }, context) => {
      for (const [index, price] of prices.entries()) {
        if (prices.findIndex((other) => other.validFrom === price.validFrom) < index)
          context.addIssue({
            code: 'custom',
            path: ['prices', index, 'validFrom'],
            message: 'already_exists',
          });
      }
    }),
  can: ['create', 'FeeItem'],
  async run({ db, tenantId, audit }, { prices, ...item }): Promise<{ feeItemId: string }> {
    await refuseKnownCode(db, tenantId, item.code);
    await refuseUnknownPayee(db, tenantId, item.payeeId);
    const feeItemId = newId();
    await db.feeItem.create({ data: { tenantId, id: feeItemId, ...feeItemColumns(item) } });
    for (const price of prices) await writePrice(db, tenantId, feeItemId, price);
    await writeScope(db, tenantId, feeItemId, item.scope);
    audit('FeeItem', feeItemId, { ...item, prices });
    return { feeItemId };
  },
});

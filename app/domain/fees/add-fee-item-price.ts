import { z } from 'zod';
import { toDateColumn } from '#app/kernel/dates.ts';
import { DomainError, type FieldIssue } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { checkPrice } from './check-price.ts';
import { priceFields } from './fee-item-input.ts';
import { isBilled } from './is-billed.ts';
import { writePrice } from './write-price.ts';

/**
 * A price that is good from a day on, in force until the next one's day. A price of the same day is replaced as long as no bill has
 * been posted for days from it on; posted bills never change. A price for days that are billed already says so with `knowsBilled`, because
 * those days keep what they were billed at.
 *
 * @throws DomainError `not_found`; `invalid_input` with `price_billed`, `price_days_billed` (without `knowsBilled`), or what `checkPrice` tells
 */
export const addFeeItemPrice = operation({
  name: 'fee-item.add-price',
  kind: 'write',
  input: z.object({ feeItemId: z.uuid(), ...priceFields, knowsBilled: z.boolean().default(false) }),
  can: ['update', 'FeeItem'],
  timeoutMs: 30_000,
  async run({ db, tenantId, authorize, audit }, { feeItemId, knowsBilled, ...price }): Promise<void> {
    const item = await db.feeItem.findUnique({ where: { tenantId_id: { tenantId, id: feeItemId } } });
    if (!item) throw new DomainError('not_found');
    authorize('update', 'FeeItem', item);
    const fields: FieldIssue[] = [];
    checkPrice(item, price, (path, code, params) => fields.push({ path: path.join('.'), code, params }));
    if (await isBilled(db, tenantId, feeItemId, price.validFrom)) {
      const validFrom = toDateColumn(price.validFrom);
      const replaced = await db.feeItemPrice.count({ where: { tenantId, feeItemId, validFrom } });
      if (replaced > 0) fields.push({ path: 'validFrom', code: 'price_billed' });
      else if (!knowsBilled) fields.push({ path: 'knowsBilled', code: 'price_days_billed' });
    }
    if (fields.length > 0) throw new DomainError('invalid_input', { fields });
    await writePrice(db, tenantId, feeItemId, price);
    audit('FeeItem', feeItemId, price);
  },
});

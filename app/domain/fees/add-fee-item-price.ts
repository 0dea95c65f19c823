import { z } from 'zod';
import { addDays, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { priceFields } from './fee-item-input.ts';

/**
 * A price that is good from a day on, in force until the next one's day. A price of the same day is replaced as long as no bill has
 * been posted for days from it on; posted bills never change.
 *
 * @throws DomainError `not_found`; `invalid_input` with `price_billed` or `surcharge_needs_area`
 */
export const addFeeItemPrice = operation({
  name: 'fee-item.add-price',
  kind: 'write',
  input: z.object({ feeItemId: z.uuid(), ...priceFields }),
  can: ['update', 'FeeItem'],
  async run(
    { db, tenantId, authorize, audit },
    { feeItemId, validFrom, unitPrice, surcharge },
  ): Promise<void> {
    const item = await db.feeItem.findUnique({ where: { tenantId_id: { tenantId, id: feeItemId } } });
    if (!item) throw new DomainError('not_found');
    authorize('update', 'FeeItem', item);
    const refuse = (path: string, code: string) =>
      new DomainError('invalid_input', { fields: [{ path, code }] });
    if (item.kind !== 'per_area' && surcharge !== '0') throw refuse('surcharge', 'surcharge_needs_area');
    const key = {
      tenantId_feeItemId_validFrom: { tenantId, feeItemId, validFrom: toDateColumn(validFrom) },
    };
    const replaced = await db.feeItemPrice.findUnique({ where: key });
    if (replaced) {
      const billed = await db.bill.findFirst({
        where: {
          tenantId,
          feeItemId,
          status: { not: 'void' },
          periodEnd: { gte: toDateColumn(addDays(validFrom, 1)) },
        },
        select: { id: true },
      });
      if (billed) throw refuse('validFrom', 'price_billed');
    }
    await db.feeItemPrice.upsert({
      where: key,
      create: {
        tenantId,
        id: newId(),
        feeItemId,
        validFrom: toDateColumn(validFrom),
        unitPrice,
        surcharge,
      },
      update: { unitPrice, surcharge },
    });
    audit('FeeItem', feeItemId, { validFrom, unitPrice, surcharge });
  },
});

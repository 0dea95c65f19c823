import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Takes a fee item out of the runs to come, or back in; its bills stay.
 *
 * @throws DomainError `not_found`
 */
export const archiveFeeItem = operation({
  name: 'fee-item.archive',
  kind: 'write',
  input: z.object({ feeItemId: z.uuid(), archived: z.boolean().default(true) }),
  can: ['update', 'FeeItem'],
  async run({ db, tenantId, authorize, audit }, { feeItemId, archived }): Promise<void> {
    const where = { tenantId_id: { tenantId, id: feeItemId } };
    const item = await db.feeItem.findUnique({ where });
    if (!item) throw new DomainError('not_found');
    authorize('update', 'FeeItem', item);
    await db.feeItem.update({ where, data: { status: archived ? 'archived' : 'active' } });
    audit('FeeItem', feeItemId, { archived });
  },
});

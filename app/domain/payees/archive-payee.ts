import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Takes a payee out of the choice for fee items, or back in. What was collected for them can still be settled.
 *
 * @throws DomainError `not_found`; `in_use` while an active fee item is collected for them
 */
export const archivePayee = operation({
  name: 'payee.archive',
  kind: 'write',
  input: z.object({ payeeId: z.uuid(), archived: z.boolean().default(true) }),
  can: ['update', 'Payee'],
  async run({ db, tenantId, audit }, { payeeId, archived }): Promise<void> {
    const where = { tenantId_id: { tenantId, id: payeeId } };
    if (!(await db.payee.findUnique({ where, select: { id: true } }))) throw new DomainError('not_found');
    const items = await db.feeItem.count({ where: { tenantId, payeeId, status: 'active' } });
    if (archived && items > 0) throw new DomainError('in_use');
    await db.payee.update({ where, data: { status: archived ? 'archived' : 'active' } });
    audit('Payee', payeeId, { archived });
  },
});

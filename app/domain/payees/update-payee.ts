import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { payeeFields } from './payee-fields.ts';
import { refuseKnownName } from './refuse-known-name.ts';

/**
 * Changes what is known of a payee; their account in the books is called like them.
 *
 * @throws DomainError `not_found`; a name that another payee has is the field issue `already_exists`
 */
export const updatePayee = operation({
  name: 'payee.update',
  kind: 'write',
  input: z.object({ payeeId: z.uuid(), ...payeeFields }),
  can: ['update', 'Payee'],
  async run({ db, tenantId, audit }, { payeeId, name, bankName, bankAccount }): Promise<void> {
    const where = { tenantId_id: { tenantId, id: payeeId } };
    const payee = await db.payee.findUnique({ where });
    if (!payee) throw new DomainError('not_found');
    await refuseKnownName(db, tenantId, name, payeeId);
    await db.payee.update({
      where,
      data: { name, bankName: bankName || null, bankAccount: bankAccount || null },
    });
    await db.ledgerAccount.update({
      where: { tenantId_id: { tenantId, id: payee.ledgerAccountId } },
      data: { name },
    });
    audit('Payee', payeeId, { name, before: payee.name });
  },
});

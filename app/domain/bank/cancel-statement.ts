import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockStatement } from './lock-statement.ts';

/** Gives a statement up that has not been imported. @throws DomainError `not_found`, `conflict` */
export const cancelStatement = operation({
  name: 'bank.cancel',
  kind: 'write',
  input: z.object({ statementId: z.uuid() }),
  can: ['create', 'BankStatement'],
  async run({ db, tenantId, audit }, { statementId }): Promise<void> {
    const { status } = await lockStatement(db, tenantId, statementId);
    if (status !== 'checked') throw new DomainError('conflict');
    await db.bankStatement.update({
      where: { tenantId_id: { tenantId, id: statementId } },
      data: { status: 'cancelled' },
    });
    audit('BankStatement', statementId);
  },
});

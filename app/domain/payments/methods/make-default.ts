import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Takes this card where none is named. @throws DomainError `not_found` */
export const makeDefault = operation({
  name: 'saved-method.make-default',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ methodId: z.uuid() }),
  can: ['update', 'SavedMethod'],
  async run({ db, tenantId, authorize, audit }, { methodId }): Promise<void> {
    const method = await db.savedMethod.findFirst({ where: { tenantId, id: methodId, status: 'active' } });
    if (!method) throw new DomainError('not_found');
    authorize('update', 'SavedMethod', method);
    const { personId } = method;
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`saved-methods ${personId}`}, 0))`;
    await db.savedMethod.updateMany({
      where: { tenantId, personId, isDefault: true },
      data: { isDefault: false },
    });
    await db.savedMethod.updateMany({
      where: { tenantId, id: methodId, status: 'active' },
      data: { isDefault: true },
    });
    audit('SavedMethod', methodId, { last4: method.last4 });
  },
});

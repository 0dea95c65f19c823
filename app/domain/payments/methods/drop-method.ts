import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { asSubject } from '#tenants/policies/ability.ts';
import { endConsents } from '../autopay/end-consents.ts';

/**
 * Removes a saved card from ours: nothing is charged to it from now on, automatic payments with it end, another of the person's cards becomes the default.
 *
 * @throws DomainError `not_found` also where it is another's
 */
export const dropMethod = operation({
  name: 'saved-method.remove',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ methodId: z.uuid() }),
  can: ['delete', 'SavedMethod'],
  async run(scope, { methodId }): Promise<{ stripeAccountId: string; stripeMethodId: string }> {
    const { db, tenantId, ability, audit } = scope;
    const method = await db.savedMethod.findUnique({ where: { tenantId_id: { tenantId, id: methodId } } });
    if (!method || !ability.can('delete', asSubject('SavedMethod', method)))
      throw new DomainError('not_found');
    const { personId, stripeAccountId, stripeMethodId } = method;
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`saved-methods ${personId}`}, 0))`;
    await db.savedMethod.updateMany({
      where: { tenantId, id: methodId },
      data: { status: 'removed', isDefault: false },
    });
    const next = await db.savedMethod.findFirst({
      where: { tenantId, personId, status: 'active', stripeAccountId },
      orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }],
    });
    if (next && !next.isDefault) {
      await db.savedMethod.update({
        where: { tenantId_id: { tenantId, id: next.id } },
        data: { isDefault: true },
      });
    }
    await endConsents(scope, { savedMethodId: methodId }, 'method_removed');
    audit('SavedMethod', methodId, { last4: method.last4 });
    return { stripeAccountId, stripeMethodId };
  },
});

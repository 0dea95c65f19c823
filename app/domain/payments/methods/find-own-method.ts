import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { asSubject } from '#tenants/policies/ability.ts';

export type ChargeableMethod = { stripeAccountId: string; stripeCustomerId: string; stripeMethodId: string };

/** A saved card as Stripe knows it. @throws DomainError `not_found` also where it is another's or was removed */
export const findOwnMethod = operation({
  name: 'saved-method.find',
  kind: 'read',
  input: z.object({ methodId: z.uuid() }),
  can: ['read', 'SavedMethod'],
  async run({ db, tenantId, ability }, { methodId }): Promise<ChargeableMethod> {
    const method = await db.savedMethod.findFirst({ where: { tenantId, id: methodId, status: 'active' } });
    if (!method || !ability.can('read', asSubject('SavedMethod', method))) throw new DomainError('not_found');
    const { personId, stripeAccountId, stripeMethodId } = method;
    const customer = await db.stripeCustomer.findUnique({
      where: { tenantId_stripeAccountId_personId: { tenantId, stripeAccountId, personId } },
    });
    if (!customer) throw new DomainError('not_found');
    return { stripeAccountId, stripeMethodId, stripeCustomerId: customer.stripeCustomerId };
  },
});

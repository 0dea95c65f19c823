import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';

/** Keeps which customer of the company's account a person is. Of two that begin at once both go on with the first. */
export const keepCustomer = operation({
  name: 'stripe-customer.keep',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ personId: z.uuid(), stripeAccountId: z.string(), stripeCustomerId: z.string() }),
  can: ['create', 'SavedMethod'],
  async run({ db, tenantId, authorize, audit }, customer): Promise<{ stripeCustomerId: string }> {
    authorize('create', 'SavedMethod', { personId: customer.personId });
    await db.stripeCustomer.createMany({
      data: { tenantId, id: newId(), ...customer },
      skipDuplicates: true,
    });
    const { personId, stripeAccountId } = customer;
    const kept = await db.stripeCustomer.findUnique({
      where: { tenantId_stripeAccountId_personId: { tenantId, stripeAccountId, personId } },
    });
    if (!kept) throw new DomainError('conflict');
    audit('StripeCustomer', kept.id, { stripeCustomerId: kept.stripeCustomerId });
    return { stripeCustomerId: kept.stripeCustomerId };
  },
});

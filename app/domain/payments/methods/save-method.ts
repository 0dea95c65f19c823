import { z } from 'zod';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';

/** Keeps a card that a customer of ours has set up; the first one is taken where none is named. False where the customer is none of ours. */
export const saveMethod = operation({
  name: 'saved-method.save',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({
    stripeAccountId: z.string(),
    stripeCustomerId: z.string(),
    stripeMethodId: z.string(),
    brand: z.string(),
    last4: z.string(),
    expiresMonth: z.int(),
    expiresYear: z.int(),
  }),
  can: ['create', 'SavedMethod'],
  async run({ db, tenantId, audit }, { stripeCustomerId, ...method }): Promise<boolean> {
    const customer = await db.stripeCustomer.findUnique({
      where: { tenantId_stripeCustomerId: { tenantId, stripeCustomerId } },
    });
    if (!customer || customer.stripeAccountId !== method.stripeAccountId) return false;
    const { personId } = customer;
    // One person's cards are kept one after another, so that one of them is the default.
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`saved-methods ${personId}`}, 0))`;
    const where = { tenantId_stripeMethodId: { tenantId, stripeMethodId: method.stripeMethodId } };
    const known = await db.savedMethod.findUnique({ where });
    const others = await db.savedMethod.count({
      where: { tenantId, personId, status: 'active', isDefault: true },
    });
    const { id } =
      known ??
      (await db.savedMethod.create({
        data: { tenantId, id: newId(), personId, isDefault: others === 0, ...method },
      }));
    audit('SavedMethod', id, { brand: method.brand, last4: method.last4, known: known !== null });
    return true;
  },
});

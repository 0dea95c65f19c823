import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/**
 * The account that takes the company's payments, and the person's customer there where there is one.
 *
 * @throws DomainError `payments_not_enabled`
 */
export const findCustomer = operation({
  name: 'stripe-customer.find',
  kind: 'read',
  input: z.object({ personId: z.uuid() }),
  can: ['read', 'SavedMethod'],
  async run(
    { db, tenantId, authorize },
    { personId },
  ): Promise<{ stripeAccountId: string; stripeCustomerId: string | null }> {
    authorize('read', 'SavedMethod', { personId });
    const account = await db.paymentAccount.findUnique({ where: { tenantId } });
    if (!account?.chargesEnabled || account.deauthorizedAt) throw new DomainError('payments_not_enabled');
    const { stripeAccountId } = account;
    const customer = await db.stripeCustomer.findUnique({
      where: { tenantId_stripeAccountId_personId: { tenantId, stripeAccountId, personId } },
    });
    return { stripeAccountId, stripeCustomerId: customer?.stripeCustomerId ?? null };
  },
});

import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Keeps which payment at Stripe, made without a page, belongs to a checkout: before it is confirmed, so that its money is recognised whatever comes first, the
 * answer or the webhook.
 *
 * @throws DomainError `conflict` where the checkout has a page, or has come to its end: the payment must not be confirmed
 */
export const attachIntent = operation({
  name: 'checkout.attach-intent',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ checkoutId: z.uuid(), intentId: z.string() }),
  can: ['pay', 'Bill'],
  async run({ db, tenantId, audit }, { checkoutId, intentId }): Promise<void> {
    await db.checkout.updateMany({
      where: { tenantId, id: checkoutId, status: 'open', stripeSessionId: null, stripeIntentId: null },
      data: { stripeIntentId: intentId },
    });
    const attached = await db.checkout.count({
      where: { tenantId, id: checkoutId, stripeIntentId: intentId },
    });
    if (attached === 0) throw new DomainError('conflict');
    audit('Checkout', checkoutId, { intentId });
  },
});

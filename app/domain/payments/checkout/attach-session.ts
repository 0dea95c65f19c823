import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Keeps which page at Stripe belongs to a checkout. Only by this id is its payment recognised.
 *
 * @throws DomainError `conflict` where the checkout is being paid with a saved method meanwhile: its page must not be shown
 */
export const attachSession = operation({
  name: 'checkout.attach-session',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ checkoutId: z.uuid(), sessionId: z.string() }),
  can: ['pay', 'Bill'],
  async run({ db, tenantId, audit }, { checkoutId, sessionId }): Promise<void> {
    await db.checkout.updateMany({
      where: { tenantId, id: checkoutId, stripeSessionId: null, stripeIntentId: null },
      data: { stripeSessionId: sessionId },
    });
    const attached = await db.checkout.count({
      where: { tenantId, id: checkoutId, stripeSessionId: sessionId },
    });
    if (attached === 0) throw new DomainError('conflict');
    audit('Checkout', checkoutId, { sessionId });
  },
});

import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** Keeps which page at Stripe belongs to a checkout. Only by this id is its payment recognised. */
export const attachSession = operation({
  name: 'checkout.attach-session',
  kind: 'write',
  input: z.object({ checkoutId: z.uuid(), sessionId: z.string() }),
  can: ['pay', 'Bill'],
  async run({ db, tenantId, audit }, { checkoutId, sessionId }): Promise<void> {
    await db.checkout.updateMany({
      where: { tenantId, id: checkoutId, stripeSessionId: null },
      data: { stripeSessionId: sessionId },
    });
    audit('Checkout', checkoutId, { sessionId });
  },
});

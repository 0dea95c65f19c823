import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** Closes a checkout that will bring no money: it was abandoned until it expired, or its payment failed for good. Its bills stay open. */
export const closeCheckout = operation({
  name: 'checkout.close',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({
    of: z.union([z.object({ sessionId: z.string() }), z.object({ checkoutId: z.uuid() })]),
    status: z.enum(['expired', 'failed']),
  }),
  can: ['update', 'Checkout'],
  async run({ db, tenantId, audit }, { of, status }): Promise<'expired' | 'failed' | 'closed'> {
    const where = {
      tenantId,
      ...('sessionId' in of ? { stripeSessionId: of.sessionId } : { id: of.checkoutId }),
    };
    const checkout = await db.checkout.findFirst({ where, select: { id: true } });
    // A session that is not ours, or a checkout that has come to its end already.
    if (!checkout) return 'closed';
    const { count } = await db.checkout.updateMany({ where: { ...where, status: 'open' }, data: { status } });
    audit('Checkout', checkout.id, { status, changed: count > 0 });
    return count > 0 ? status : 'closed';
  },
});

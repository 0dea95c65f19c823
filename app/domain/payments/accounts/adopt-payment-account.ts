import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/**
 * Makes an account at Stripe the company's own, unless it has one already: of two that begin at once, one wins and both go on with that one. An account that
 * the company has cut off (`replaces`) gives way.
 */
export const adoptPaymentAccount = operation({
  name: 'payment-account.adopt',
  kind: 'write',
  input: z.object({ stripeAccountId: z.string(), replaces: z.string().nullable() }),
  can: ['create', 'PaymentAccount'],
  async run({ db, tenantId, audit }, { stripeAccountId, replaces }): Promise<{ stripeAccountId: string }> {
    if (replaces) {
      await db.paymentAccount.updateMany({
        where: { tenantId, stripeAccountId: replaces, deauthorizedAt: { not: null } },
        data: {
          stripeAccountId,
          chargesEnabled: false,
          payoutsEnabled: false,
          detailsSubmitted: false,
          requirements: {},
          disabledReason: null,
          deauthorizedAt: null,
          eventsThrough: null,
        },
      });
    } else {
      await db.paymentAccount.createMany({ data: { tenantId, stripeAccountId }, skipDuplicates: true });
    }
    const account = await db.paymentAccount.findUniqueOrThrow({ where: { tenantId } });
    audit('PaymentAccount', tenantId, { stripeAccountId: account.stripeAccountId });
    return { stripeAccountId: account.stripeAccountId };
  },
});

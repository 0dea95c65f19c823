import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { type PaymentAccountView, paymentAccountView } from './payment-account-view.ts';

const fields = z.array(z.string());

/** What Stripe says about the account now; null where it does not let us look at it any more. */
export const storePaymentAccount = operation({
  name: 'payment-account.store',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({
    stripeAccountId: z.string(),
    /** When Stripe was asked: an older answer does not replace a newer one. */
    askedAt: z.date(),
    facts: z
      .object({
        chargesEnabled: z.boolean(),
        payoutsEnabled: z.boolean(),
        detailsSubmitted: z.boolean(),
        country: z.string().nullable(),
        disabledReason: z.string().nullable(),
        requirements: z.object({
          currentlyDue: fields,
          pastDue: fields,
          pendingVerification: fields,
          deadline: z.string().nullable(),
        }),
      })
      .nullable(),
  }),
  can: ['update', 'PaymentAccount'],
  async run({ db, tenantId, audit }, { stripeAccountId, askedAt, facts }): Promise<PaymentAccountView> {
    await db.paymentAccount.updateMany({
      where: { tenantId, stripeAccountId, updatedAt: { lte: askedAt } },
      data: facts
        ? { ...facts, deauthorizedAt: null, updatedAt: askedAt }
        : { chargesEnabled: false, payoutsEnabled: false, deauthorizedAt: askedAt, updatedAt: askedAt },
    });
    const view = paymentAccountView(await db.paymentAccount.findUnique({ where: { tenantId } }));
    audit('PaymentAccount', tenantId, { stripeAccountId, status: view.status });
    return view;
  },
});

import { ownPaymentPlans } from '#app/domain/payment-plans/own-payment-plans.ts';
import { ownPublicAccounts } from '#app/domain/public-accounts/own-public-accounts.ts';
import { loaderFor } from '#app/http/loader-for.ts';

/** The next instalments of the reader, and whether their community has published accounts: for the first page. */
export const loader = loaderFor('member', async ({ ctx }) => {
  const [{ plans }, { accounts }] = await Promise.all([
    ownPaymentPlans(ctx, { propertyId: null }),
    ownPublicAccounts(ctx, { propertyId: null }),
  ]);
  return {
    plans: plans.flatMap(({ id, status, progress: { next } }) =>
      status === 'active' && next ? [{ id, dueOn: next.dueOn, amount: next.amount - next.paid }] : [],
    ),
    hasAccounts: accounts.length > 0,
    currency: ctx.tenant.currency,
  };
});

import { env } from '#app/kernel/env.ts';

/** Where a person sees something of a connected account in Stripe's dashboard: `payments/pi_...`, `payouts/po_...`. */
export function stripePageUrl(account: string, page: string): string {
  const live = /^(sk|rk)_live_/.test(env().STRIPE_SECRET_KEY);
  return `https://dashboard.stripe.com/${account}/${live ? '' : 'test/'}${page}`;
}

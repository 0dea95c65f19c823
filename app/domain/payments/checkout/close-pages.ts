import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { log } from '#app/kernel/log.ts';
import type { NewCheckout } from './create-checkout.ts';

/** Earlier pages of the payer for the same bills close. One that cannot be closed is being paid, or is closed already. */
export async function closePages({
  stripeAccountId: stripeAccount,
  superseded,
}: Pick<NewCheckout, 'stripeAccountId' | 'superseded'>): Promise<void> {
  for (const sessionId of superseded) {
    await stripeClient()
      .checkout.sessions.expire(sessionId, {}, { stripeAccount })
      .catch((error: unknown) => log.info({ err: error, sessionId }, 'an earlier payment page stays open'));
  }
}

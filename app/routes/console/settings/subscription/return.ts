import { getSubscription } from '#app/domain/subscription/get-subscription.ts';
import { syncSubscription } from '#app/domain/subscription/sync-subscription.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { translator } from '#app/locales/translator.ts';

/**
 * Back from Stripe: what came of it is looked up at once, so that nobody waits for the webhook. Who subscribed there is thanked also where the webhook was
 * faster.
 */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  await syncSubscription(ctx);
  const { subscription } = await getSubscription(ctx, {});
  const t = translator(ctx.language, 'subscription');
  const begun = url.searchParams.has('subscribed') && subscription?.subscribed === true;
  return redirectWithFlash('/console/settings/subscription', {
    kind: begun ? 'success' : 'info',
    text: t(begun ? 'returned.active' : 'returned.none'),
  });
});

import { getSubscription } from '#app/domain/subscription/get-subscription.ts';
import { syncSubscription } from '#app/domain/subscription/sync-subscription.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { translator } from '#app/locales/translator.ts';

/** Back from Stripe: what came of it is looked up at once, so that nobody waits for the webhook. */
export const loader = loaderFor('staff', async ({ ctx }) => {
  const before = (await getSubscription(ctx, {})).subscription;
  await syncSubscription(ctx);
  const after = (await getSubscription(ctx, {})).subscription;
  const t = translator(ctx.language, 'subscription');
  const begun = after?.subscribed === true && (!before?.subscribed || before.status !== after.status);
  return redirectWithFlash('/console/settings/subscription', {
    kind: begun ? 'success' : 'info',
    text: t(begun ? 'returned.active' : 'returned.none'),
  });
});

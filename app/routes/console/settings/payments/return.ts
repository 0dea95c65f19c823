import { refreshPaymentAccount } from '#app/domain/payments/accounts/refresh-payment-account.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { translator } from '#app/locales/translator.ts';

/** Back from Stripe, which says nothing about how it went: it is asked. */
export const loader = loaderFor('staff', async ({ ctx }) => {
  const { status } = await refreshPaymentAccount(ctx, {});
  return redirectWithFlash('/console/settings/payments', {
    kind: status === 'enabled' ? 'success' : 'info',
    text: translator(ctx.language, 'settings')(`payments.returned.${status}`),
  });
});

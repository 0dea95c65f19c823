import { auth } from '#app/domain/identity/auth.ts';
import { authHeaders } from '#app/http/auth-headers.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { redirectWithCookies } from '#app/http/redirect-with-cookies.ts';
import { translator } from '#app/locales/translator.ts';

/** Where a sign-up arrives: the administrator is signed in at the company's own address, once, and sees the console. */
export const loader = loaderFor('company', async ({ ctx, request, url }) => {
  const answer = await auth().api.redeemHandOver({
    body: { token: url.searchParams.get('token') ?? '' },
    headers: authHeaders(request),
    returnHeaders: true,
  });
  if (answer.response) return redirectWithCookies('/console', answer.headers.getSetCookie());
  const text = translator(ctx.language, 'auth')('handOver.failed');
  return redirectWithFlash('/sign-in', { kind: 'error', text });
});

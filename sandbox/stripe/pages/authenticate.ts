import { redirectAnswer, type SandboxAnswer, type SandboxRequest } from '#sandbox/web/exchange.ts';
import { html } from '#sandbox/web/html.ts';
import { paymentIntentKind } from '../objects/payment-intent.ts';
import { paymentMethodKind } from '../objects/payment-method.ts';
import { attemptPayment } from '../payments/attempt-payment.ts';
import { authenticationRequired } from '../payments/test-cards.ts';
import { Scope } from '../protocol/scope.ts';
import type { StripeState } from '../state.ts';
import { money } from './checkout-form.ts';
import { hostedPage, messagePage } from './frame.ts';
import { chooseLanguage, sayIn } from './texts.ts';

/** `/authenticate/<payment intent>`: the payer's bank, which wants a payment confirmed. */
export function authenticatePage(state: StripeState, request: SandboxRequest): SandboxAnswer {
  const { url } = request;
  const id = url.pathname.split('/')[2] ?? '';
  const language = chooseLanguage(url, null, request.headers['accept-language']);
  const say = sayIn(language);
  const found = state.findAnywhere(paymentIntentKind, id);
  if (!found)
    return messagePage({ language, say, title: say('notFound'), note: say('notFoundNote'), url }, 404);
  const intent = found.object;
  const back = intent.next_action?.redirect_to_url?.return_url ?? url.searchParams.get('return_url') ?? '/';
  if (intent.status !== 'requires_action') return redirectAnswer(back);
  if (request.method === 'POST') {
    const scope = new Scope(state, found.account);
    const approved = new URLSearchParams(request.body).get('decision') === 'approve';
    const method = scope.get(paymentMethodKind, intent.payment_method as string);
    intent.next_action = null;
    attemptPayment(
      scope,
      intent,
      method,
      approved ? { result: 'succeeded' } : { result: 'failed', decline: authenticationRequired },
    );
    return redirectAnswer(back);
  }
  const title = say('authorizeTitle', { method: say('card') });
  const body = html`<div class="narrow"><section class="card centre"><h1>${title}</h1>
<p class="total num">${money(intent.amount, intent.currency, language)}</p>
<p class="soft">${say('authorizeNote', { method: say('card') })}</p>
<form method="post" action="${url.search}" class="stack">
<button name="decision" value="approve">${say('authorize')}</button>
<button class="danger" name="decision" value="refuse">${say('fail')}</button>
</form></section></div>`;
  return hostedPage({ language, say, title, url, body });
}

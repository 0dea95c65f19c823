import type { SandboxAnswer, SandboxRequest } from '#sandbox/web/exchange.ts';
import { html } from '#sandbox/web/html.ts';
import { chargeKind } from '../objects/charge.ts';
import type { StripeState } from '../state.ts';
import { money } from './checkout-form.ts';
import { hostedPage, messagePage } from './frame.ts';
import { chooseLanguage, sayIn } from './texts.ts';

/** `/checkout/receipts/<charge>`: where the `receipt_url` of a charge leads. */
export function receiptPage(state: StripeState, request: SandboxRequest): SandboxAnswer {
  const { url } = request;
  const language = chooseLanguage(url, null, request.headers['accept-language']);
  const say = sayIn(language);
  const charge = state.findAnywhere(chargeKind, url.pathname.split('/')[3] ?? '')?.object;
  if (!charge)
    return messagePage({ language, say, title: say('notFound'), note: say('notFoundNote'), url }, 404);
  const body = html`<div class="narrow"><section class="card"><h1>${say('receipt')}</h1>
<p class="soft">${charge.description ?? charge.id}</p>
<p class="total num">${money(charge.amount, charge.currency, language)}</p>
<ul class="lines"><li><span>${charge.status === 'succeeded' ? say('paid') : say('failed')}</span>
<span class="num">${new Date(charge.created * 1000).toISOString().slice(0, 10)}</span></li>
${charge.amount_refunded > 0 ? html`<li><span>${say('refunded')}</span><span class="num">${money(charge.amount_refunded, charge.currency, language)}</span></li>` : null}
</ul></section></div>`;
  return hostedPage({ language, say, title: say('receipt'), url, body });
}

import { redirectAnswer, type SandboxAnswer, type SandboxRequest } from '#sandbox/web/exchange.ts';
import { html } from '#sandbox/web/html.ts';
import { passBillingTime, timeOf } from '../billing/advance-billing.ts';
import { collectInvoice } from '../billing/collect-invoice.ts';
import { keepCard } from '../billing/keep-card.ts';
import { customerKind } from '../objects/customer.ts';
import { invoiceKind, subscriptionOf } from '../objects/invoice.ts';
import { subscriptionKind } from '../objects/subscription.ts';
import { Scope } from '../protocol/scope.ts';
import type { StripeState } from '../state.ts';
import { money } from './checkout-form.ts';
import { hostedPage, messagePage } from './frame.ts';
import { readCard } from './read-card.ts';
import { chooseLanguage, sayIn } from './texts.ts';

/** `/invoice/<invoice>`: an invoice of the platform, to look at and to pay. Its PDF is this page. */
export function invoicePage(state: StripeState, request: SandboxRequest): SandboxAnswer {
  passBillingTime(state);
  const { url } = request;
  const language = chooseLanguage(url, null, request.headers['accept-language']);
  const say = sayIn(language);
  const scope = new Scope(state, state.platform);
  const invoice = scope.find(invoiceKind, url.pathname.split('/')[2] ?? '');
  if (!invoice)
    return messagePage({ language, say, title: say('notFound'), note: say('notFoundNote'), url }, 404);
  let error: string | null = null;
  if (request.method === 'POST' && invoice.status === 'open') {
    const typed = Object.fromEntries(new URLSearchParams(request.body));
    const card = readCard(typed);
    if ('error' in card) error = say(card.error);
    else if (card.decline) error = say('error.generic_decline');
    else {
      const then = timeOf(scope, invoice.test_clock as string | null);
      const customer = scope.get(customerKind, String(invoice.customer));
      const method = keepCard(then, customer, { ...card, name: typed.name ?? null });
      const subscription = scope.find(subscriptionKind, subscriptionOf(invoice) ?? '');
      if (subscription) subscription.default_payment_method = method.id;
      collectInvoice(then, invoice, method.id);
      return redirectAnswer(`${url.pathname}?lang=${language}`);
    }
  }
  const year = (new Date().getUTCFullYear() + 4) % 100;
  const body = html`<div class="narrow"><section class="card"><h1>${say('invoiceTitle', { number: invoice.number ?? invoice.id })}</h1>
<p class="total num">${money(invoice.amount_due, invoice.currency, language)}</p>
<p class="soft">${invoice.customer_name} · ${say(invoice.status === 'paid' ? 'paid' : 'failed')}</p>
<ul class="lines">${invoice.lines.data.map(
    (line) =>
      html`<li><span>${line.description}</span><span class="num">${money(line.amount, line.currency, language)}</span></li>`,
  )}</ul>
${error ? html`<p class="alert" role="alert">${error}</p>` : null}
${
  invoice.status === 'open'
    ? html`<form method="post" action="?lang=${language}" novalidate>
<div class="field"><label for="number">${say('cardNumber')}</label><input id="number" name="number" type="text" inputmode="numeric" autocomplete="cc-number" value="4242 4242 4242 4242"></div>
<div class="pair"><div class="field"><label for="expiry">${say('expiry')}</label><input id="expiry" name="expiry" type="text" autocomplete="cc-exp" value="12 / ${year}"></div>
<div class="field"><label for="cvc">${say('cvc')}</label><input id="cvc" name="cvc" type="text" autocomplete="cc-csc" value="123"></div></div>
<div class="field"><label for="name">${say('cardName')}</label><input id="name" name="name" type="text" autocomplete="cc-name" value="Li Hua"></div>
<div class="stack"><button type="submit">${say('pay', { amount: money(invoice.amount_due, invoice.currency, language) })}</button></div></form>`
    : null
}</section></div>`;
  const title = say('invoiceTitle', { number: invoice.number ?? '' });
  return hostedPage({ language, say, title, url, body }, error ? 422 : 200);
}

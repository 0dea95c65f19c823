import { redirectAnswer, type SandboxAnswer, type SandboxRequest } from '#sandbox/web/exchange.ts';
import { html } from '#sandbox/web/html.ts';
import { passBillingTime, timeOf } from '../billing/advance-billing.ts';
import { cancelAtPeriodEnd } from '../billing/cancel-subscription.ts';
import { keepCard } from '../billing/keep-card.ts';
import { customerKind } from '../objects/customer.ts';
import { invoiceKind } from '../objects/invoice.ts';
import { paymentMethodKind } from '../objects/payment-method.ts';
import { portalSessionKind } from '../objects/portal-session.ts';
import { productKind } from '../objects/product.ts';
import { itemOf, subscriptionKind, type WireSubscription } from '../objects/subscription.ts';
import { Scope } from '../protocol/scope.ts';
import type { StripeState } from '../state.ts';
import { money } from './checkout-form.ts';
import { hostedPage, messagePage } from './frame.ts';
import { readCard } from './read-card.ts';
import { chooseLanguage, type Say, sayIn } from './texts.ts';

/** `/billing/portal/<session>`: the customer's own page with its plan, card and invoices. */
export function portalPage(state: StripeState, request: SandboxRequest): SandboxAnswer {
  passBillingTime(state);
  const { url } = request;
  const scope = new Scope(state, state.platform);
  const session = scope.find(portalSessionKind, url.pathname.split('/')[3] ?? '');
  const language = chooseLanguage(url, session?.locale ?? null, request.headers['accept-language']);
  const say = sayIn(language);
  if (!session)
    return messagePage({ language, say, title: say('notFound'), note: say('notFoundNote'), url }, 404);
  const customer = scope.get(customerKind, session.customer);
  const live = scope
    .all(subscriptionKind)
    .filter(({ customer: of, status }) => of === customer.id && status !== 'canceled');
  const subscription = live.at(-1);
  let error: string | null = null;
  if (request.method === 'POST') {
    const typed = Object.fromEntries(new URLSearchParams(request.body));
    const then = timeOf(scope, customer.test_clock as string | null);
    if (typed.decision === 'cancel' && subscription) cancelAtPeriodEnd(then, subscription, true);
    if (typed.decision === 'renew' && subscription) cancelAtPeriodEnd(then, subscription, false);
    if (typed.decision === 'card') {
      const card = readCard(typed);
      if ('error' in card) error = say(card.error);
      // A card that is only declined when it is charged may be kept, as at Stripe.
      else if (card.decline && !card.savable) error = say('error.generic_decline');
      else {
        const method = keepCard(then, customer, { ...card, name: typed.name ?? null });
        for (const one of live) one.default_payment_method = method.id;
      }
    }
    if (error === null) return redirectAnswer(`${url.pathname}?lang=${language}`);
  }
  const invoices = scope.all(invoiceKind).filter(({ customer: of }) => of === customer.id);
  const method = customer.invoice_settings.default_payment_method as string | null;
  const card = method ? scope.find(paymentMethodKind, method)?.card : undefined;
  const year = (new Date().getUTCFullYear() + 4) % 100;
  const body = html`<div class="narrow"><section class="card"><h1>${say('portalTitle', { name: customer.name ?? customer.email ?? '' })}</h1>
${error ? html`<p class="alert" role="alert">${error}</p>` : null}
${subscription ? planRow(scope, subscription, language, say) : html`<p class="soft">${say('portalNoPlan')}</p>`}
<form method="post" action="?lang=${language}" novalidate><h2>${say('portalCard')}</h2>
<p class="soft">${card ? `${card.brand} •••• ${card.last4}` : say('portalNoCard')}</p>
<div class="field"><label for="number">${say('cardNumber')}</label><input id="number" name="number" type="text" inputmode="numeric" autocomplete="cc-number" value="4242 4242 4242 4242"></div>
<div class="pair"><div class="field"><label for="expiry">${say('expiry')}</label><input id="expiry" name="expiry" type="text" autocomplete="cc-exp" value="12 / ${year}"></div>
<div class="field"><label for="cvc">${say('cvc')}</label><input id="cvc" name="cvc" type="text" autocomplete="cc-csc" value="123"></div></div>
<div class="field"><label for="name">${say('cardName')}</label><input id="name" name="name" type="text" autocomplete="cc-name" value="Li Hua"></div>
<div class="hint"><table class="num"><tr><td>4000 0000 0000 0341</td><td>${say('cardFailsLater')}</td></tr></table></div>
<div class="stack"><button name="decision" value="card">${say('portalSaveCard')}</button></div></form>
<h2>${say('portalInvoices')}</h2>
<ul class="lines">${invoices.map(
    (invoice) =>
      html`<li><span><a href="${invoice.hosted_invoice_url}">${invoice.number}</a> · ${say(invoice.status === 'paid' ? 'paid' : 'failed')}</span><span class="num">${money(invoice.total, invoice.currency, language)}</span></li>`,
  )}</ul>
${session.return_url ? html`<a class="button second" href="${session.return_url}">${say('back', { name: 'Linli' })}</a>` : null}
</section></div>`;
  const title = say('portalTitle', { name: customer.name ?? '' });
  return hostedPage({ language, say, title, url, body }, error ? 422 : 200);
}

function planRow(scope: Scope, subscription: WireSubscription, language: 'en' | 'zh-CN', say: Say) {
  const { price, current_period_end: end } = itemOf(subscription);
  const name = scope.find(productKind, price.product as string)?.name ?? price.id;
  const day = new Date(end * 1000).toISOString().slice(0, 10);
  const ends = subscription.cancel_at_period_end;
  return html`<h2>${name}</h2>
<p class="total num">${money(price.unit_amount ?? 0, price.currency, language)}</p>
<p class="soft">${say(ends ? 'portalEnds' : 'portalRenews', { day })} (${subscription.status})</p>
<form method="post" action="?lang=${language}" class="stack"><button class="second" name="decision" value="${ends ? 'renew' : 'cancel'}">${say(ends ? 'portalRenew' : 'portalCancel')}</button></form>`;
}

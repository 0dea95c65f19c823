import type Stripe from 'stripe';
import { formatMoney } from '#app/kernel/money.ts';
import { type Html, html } from '#sandbox/web/html.ts';
import type { WireLineItem } from '../objects/line-item.ts';
import type { PageLanguage, Say } from './texts.ts';

export type CheckoutView = {
  session: Stripe.Checkout.Session;
  lines: WireLineItem[];
  merchant: string;
  /** Of the customer that the session was made for. */
  customerEmail: string | null;
  language: PageLanguage;
  say: Say;
  error: string | null;
  /** Of a subscription: the end of its free days (Unix seconds), null without any. Undefined for a payment. */
  trialEnd: number | null | undefined;
  /** What was typed before an error. */
  typed: Record<string, string>;
};

export function money(amount: number, currency: string, language: PageLanguage): string {
  return formatMoney(BigInt(amount), currency.toUpperCase(), language);
}

/** The payment page of a session: what is paid on one side, how on the other. */
export function checkoutForm(view: CheckoutView): Html {
  const { session, say, language } = view;
  const total = money(session.amount_total ?? 0, session.currency ?? 'usd', language);
  const [firstMethod] = session.payment_method_types;
  const chosen = view.typed.method ?? firstMethod;
  const fixedEmail = session.customer_email ?? view.customerEmail;
  return html`<div class="shell">
<section aria-labelledby="merchant">
${session.cancel_url ? html`<a class="back" href="${session.cancel_url}">← ${say('back', { name: view.merchant })}</a>` : null}
${session.mode === 'setup' ? html`<h1 id="merchant">${say('saveCardAt', { name: view.merchant })}</h1><p class="soft">${say('saveCardNote')}</p>` : whatIsPaid(view, total)}
</section>
<form class="card" method="post" action="?lang=${language}" novalidate>
${view.error ? html`<p class="alert" role="alert">${view.error}</p>` : null}
<div class="field"><label for="email">${say('email')}</label>
<input id="email" name="email" type="email" autocomplete="email" value="${fixedEmail ?? view.typed.email ?? session.customer_details?.email ?? 'owner@example.com'}"${fixedEmail ? html` readonly` : null}></div>
<fieldset><legend>${say('method')}</legend><div class="methods">
${session.payment_method_types.map((method) => methodRow(view, method, method === chosen))}
</div></fieldset>
<div class="stack"><button type="submit">${session.mode === 'setup' ? say('portalSaveCard') : view.trialEnd === undefined ? say('pay', { amount: total }) : say('subscribe')}</button></div>
</form></div>`;
}

function whatIsPaid(view: CheckoutView, total: string): Html {
  const { say, trialEnd } = view;
  return html`<h1 id="merchant">${say(trialEnd === undefined ? 'payTo' : 'subscribeTo', { name: view.merchant })}</h1>
<p class="total num">${total}</p>${trialEnd === undefined ? null : html`<p class="soft">${recurring(view)}</p>`}
<ul class="lines">${view.lines.map((line) => lineRow(view, line))}
<li><span>${say('total')}</span><span class="num">${total}</span></li></ul>`;
}

/** What the subscription will cost, and from when on. */
function recurring({ lines, trialEnd, language, say }: CheckoutView): string {
  const [line] = lines;
  const amount = money(line?.price.unit_amount ?? 0, line?.currency ?? 'usd', language);
  if (!trialEnd) return say('everyMonth', { amount });
  return say('afterTrial', { amount, day: new Date(trialEnd * 1000).toISOString().slice(0, 10) });
}

function lineRow(view: CheckoutView, line: WireLineItem): Html {
  const unit = money(line.price.unit_amount ?? 0, line.currency, view.language);
  const quantity = line.quantity ?? 1;
  return html`<li><span>${line.description}${
    quantity > 1
      ? html`<br><small class="num">${view.say('quantity', { count: quantity, amount: unit })}</small>`
      : null
  }</span><span class="num">${money(line.amount_total, line.currency, view.language)}</span></li>`;
}

function methodRow(view: CheckoutView, method: string, checked: boolean): Html {
  const { say } = view;
  const label = method === 'card' ? say('card') : method === 'alipay' ? say('alipay') : say('wechat_pay');
  const mark =
    method === 'card'
      ? html`<span class="mark card-mark" aria-hidden="true">▭</span>`
      : html`<span class="mark ${method}" aria-hidden="true">${method === 'alipay' ? '支' : '微'}</span>`;
  return html`<div class="method"><label><input type="radio" name="method" value="${method}"${checked ? html` checked` : null}>${mark}${label}</label>
<div class="more">${method === 'card' ? cardFields(view) : html`<p class="soft">${say('walletNote', { method: label })}</p>`}</div></div>`;
}

function cardFields({ say, typed, session }: CheckoutView): Html {
  const year = (new Date().getUTCFullYear() + 4) % 100;
  return html`<div class="field"><label for="number">${say('cardNumber')}</label>
<input id="number" name="number" type="text" inputmode="numeric" autocomplete="cc-number" value="${typed.number ?? '4242 4242 4242 4242'}"></div>
<div class="pair"><div class="field"><label for="expiry">${say('expiry')}</label>
<input id="expiry" name="expiry" type="text" inputmode="numeric" autocomplete="cc-exp" value="${typed.expiry ?? `12 / ${year}`}"></div>
<div class="field"><label for="cvc">${say('cvc')}</label>
<input id="cvc" name="cvc" type="text" inputmode="numeric" autocomplete="cc-csc" value="${typed.cvc ?? '123'}"></div></div>
<div class="field"><label for="name">${say('cardName')}</label>
<input id="name" name="name" type="text" autocomplete="cc-name" value="${typed.name ?? 'Li Hua'}"></div>
<div class="hint"><strong>${say('testCards')}</strong><table class="num">
<tr><td>4242 4242 4242 4242</td><td>${say('cardSucceeds')}</td></tr>
<tr><td>4000 0000 0000 0002</td><td>${say('cardDeclined')}</td></tr>
<tr><td>4000 0000 0000 9995</td><td>${say('cardPoor')}</td></tr>
<tr><td>4000 0000 0000 0069</td><td>${say('cardExpired')}</td></tr>${
    session.mode === 'payment'
      ? null
      : html`<tr><td>4000 0000 0000 0341</td><td>${say('cardFailsLater')}</td></tr>
<tr><td>4000 0027 6000 3184</td><td>${say('cardAsks')}</td></tr>`
  }</table></div>`;
}

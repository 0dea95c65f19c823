import type Stripe from 'stripe';
import { redirectAnswer, type SandboxAnswer, type SandboxRequest } from '#sandbox/web/exchange.ts';
import { html } from '#sandbox/web/html.ts';
import { accountKind, accountName } from '../objects/account.ts';
import { sessionContentsKind, sessionKind } from '../objects/checkout-session.ts';
import { customerKind } from '../objects/customer.ts';
import { type PaymentMethodType, paymentMethodTypes } from '../objects/payment-method.ts';
import { expireDueSessions } from '../payments/expire-session.ts';
import { paySession } from '../payments/pay-session.ts';
import { walletDecline } from '../payments/test-cards.ts';
import { Scope } from '../protocol/scope.ts';
import type { StripeState } from '../state.ts';
import { checkoutForm, money } from './checkout-form.ts';
import { hostedPage, messagePage } from './frame.ts';
import { readCard } from './read-card.ts';
import { chooseLanguage, isTextKey, type PageLanguage, type Say, sayIn } from './texts.ts';

type Open = {
  scope: Scope;
  session: Stripe.Checkout.Session;
  request: SandboxRequest;
  merchant: string;
  language: PageLanguage;
  say: Say;
};

/** `/checkout/pay/<session>` and, for the wallets, `/checkout/authorize/<session>/<method>`. */
export function checkoutPage(state: StripeState, request: SandboxRequest): SandboxAnswer {
  expireDueSessions(state);
  const [, , step, id = '', method = ''] = request.url.pathname.split('/');
  const found = state.findAnywhere(sessionKind, id);
  const session = found?.object;
  const language = chooseLanguage(request.url, session?.locale ?? null, request.headers['accept-language']);
  const say = sayIn(language);
  const url = request.url;
  if (!found || !session) {
    return messagePage({ language, say, title: say('notFound'), note: say('notFoundNote'), url }, 404);
  }
  const scope = new Scope(state, found.account);
  const account = scope.platform.find(accountKind, found.account);
  const merchant = account ? accountName(account) : 'Linli';
  if (session.status === 'complete') return redirectAnswer(successUrl(session));
  if (session.status === 'expired') {
    const back = session.cancel_url
      ? { href: session.cancel_url, label: say('back', { name: merchant }) }
      : undefined;
    return messagePage({ language, say, title: say('expired'), note: say('expiredNote'), url, back }, 410);
  }
  const open: Open = { scope, session, request, merchant, language, say };
  if (step === 'authorize') {
    return request.method === 'POST' ? answerWallet(open, method) : showWallet(open, method);
  }
  return request.method === 'POST' ? submit(open) : showForm(open, null, {});
}

/** The address to return to, with the session filled in where it is asked for. */
function successUrl(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', session.id);
}

function showForm(open: Open, error: string | null, typed: Record<string, string>): SandboxAnswer {
  const { lines, subscription } = open.scope.get(sessionContentsKind, open.session.id);
  const customerEmail = open.session.customer
    ? (open.scope.find(customerKind, open.session.customer as string)?.email ?? null)
    : null;
  const body = checkoutForm({
    ...open,
    customerEmail,
    lines,
    trialEnd: subscription ? subscription.trialEnd : undefined,
    error,
    typed,
  });
  const what = open.session.mode === 'setup' ? 'saveCardAt' : subscription ? 'subscribeTo' : 'payTo';
  const title = open.say(what, { name: open.merchant });
  return hostedPage({ ...open, title, url: open.request.url, body }, error ? 422 : 200);
}

function submit(open: Open): SandboxAnswer {
  const { scope, session, say } = open;
  const typed = Object.fromEntries(new URLSearchParams(open.request.body));
  const method = offeredMethod(session, typed.method ?? '');
  if (!method) return showForm(open, say('error.method'), typed);
  if (!/^[^@\s]+@[^@\s]+$/.test(typed.email ?? '')) return showForm(open, say('error.email'), typed);
  if (method !== 'card') {
    session.customer_details = { ...nobody, ...session.customer_details, email: typed.email ?? null };
    return redirectAnswer(`/checkout/authorize/${session.id}/${method}?lang=${open.language}`);
  }
  const card = readCard(typed);
  if ('error' in card) return showForm(open, say(card.error), typed);
  paySession(scope, session, {
    method,
    outcome: card.decline ? { result: 'failed', decline: card.decline } : { result: 'succeeded' },
    cardNumber: card.number,
    expMonth: card.expMonth,
    expYear: card.expYear,
    email: typed.email,
    name: typed.name,
  });
  if (!card.decline || (session.mode === 'setup' && card.savable)) return redirectAnswer(successUrl(session));
  const key = `error.${card.decline.declineCode}`;
  return showForm(open, isTextKey(key) ? say(key) : say('error.generic_decline'), typed);
}

function showWallet(open: Open, wanted: string): SandboxAnswer {
  const { session, say, language } = open;
  const method = offeredMethod(session, wanted);
  if (!method || method === 'card') return redirectAnswer(`/checkout/pay/${session.id}`);
  const name = say(method);
  const title = say('authorizeTitle', { method: name });
  const body = html`<div class="narrow"><section class="card centre">
<p><span class="mark ${method}" aria-hidden="true">${method === 'alipay' ? '支' : '微'}</span></p>
<h1>${title}</h1><p class="soft">${open.merchant}</p>
<p class="total num">${money(session.amount_total ?? 0, session.currency ?? 'usd', language)}</p>
<p class="soft">${say('authorizeNote', { method: name })} ${method === 'wechat_pay' ? say('authorizeQr') : null}</p>
<form method="post" action="?lang=${language}" class="stack">
<button name="decision" value="approve">${say('authorize')}</button>
<button class="danger" name="decision" value="refuse">${say('fail')}</button>
<a class="button second" href="/checkout/pay/${session.id}?lang=${language}">${say('cancel')}</a>
</form></section></div>`;
  return hostedPage({ ...open, title, url: open.request.url, body });
}

function answerWallet(open: Open, wanted: string): SandboxAnswer {
  const { scope, session, say } = open;
  const method = offeredMethod(session, wanted);
  if (!method || method === 'card') return redirectAnswer(`/checkout/pay/${session.id}`);
  const approved = new URLSearchParams(open.request.body).get('decision') === 'approve';
  const email = session.customer_details?.email ?? undefined;
  paySession(scope, session, {
    method,
    outcome: approved ? { result: 'succeeded' } : { result: 'failed', decline: walletDecline },
    email,
  });
  if (approved) return redirectAnswer(successUrl(session));
  const back = new URL(`/checkout/pay/${session.id}?lang=${open.language}`, open.request.url);
  return showForm(
    { ...open, request: { ...open.request, url: back } },
    say('error.refused', { method: say(method) }),
    { method },
  );
}

function offeredMethod(session: Stripe.Checkout.Session, wanted: string): PaymentMethodType | undefined {
  return paymentMethodTypes.find((type) => type === wanted && session.payment_method_types.includes(type));
}

const nobody: Stripe.Checkout.Session.CustomerDetails = {
  address: null,
  business_name: null,
  email: null,
  individual_name: null,
  name: null,
  phone: null,
  tax_exempt: 'none',
  tax_ids: null,
};

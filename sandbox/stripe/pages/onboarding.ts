import type Stripe from 'stripe';
import { redirectAnswer, type SandboxAnswer, type SandboxRequest } from '#sandbox/web/exchange.ts';
import { html } from '#sandbox/web/html.ts';
import { accountKind } from '../objects/account.ts';
import { accountLinkKind } from '../objects/account-link.ts';
import { completeOnboarding } from '../payments/complete-onboarding.ts';
import type { StripeState } from '../state.ts';
import { hostedPage, messagePage } from './frame.ts';
import { chooseLanguage, type PageLanguage, type Say, sayIn, type TextKey } from './texts.ts';

/** `/connect/onboarding/<account>/<link>`: an account tells who it is, or leaves that for later. */
export function onboardingPage(state: StripeState, request: SandboxRequest): SandboxAnswer {
  const { url } = request;
  const [, , , accountId = '', linkId = ''] = url.pathname.split('/');
  const language = chooseLanguage(url, null, request.headers['accept-language']);
  const say = sayIn(language);
  const account = state.shelf(state.platform, accountKind).get(accountId);
  const link = state.shelf(state.platform, accountLinkKind).get(linkId);
  if (!account || !link || link.account !== account.id) {
    return messagePage({ language, say, title: say('notFound'), note: say('notFoundNote'), url }, 404);
  }
  // A link works once and for a few minutes; after that the platform is asked for a new one.
  if (link.used || link.expiresAt <= state.now()) return redirectAnswer(link.refreshUrl);
  if (request.method !== 'POST') return showForm({ account, url, language, say, error: null, typed: {} });
  const typed = Object.fromEntries(new URLSearchParams(request.body));
  if (typed.decision === 'later') {
    link.used = true;
    return redirectAnswer(link.returnUrl);
  }
  const error = firstError(typed);
  if (error) return showForm({ account, url, language, say, error: say(error), typed });
  link.used = true;
  completeOnboarding(state, account, {
    businessName: typed.businessName?.trim() ?? '',
    businessType: typed.businessType === 'individual' ? 'individual' : 'company',
    website: typed.website?.trim() || undefined,
    bankAccountLast4: typed.bankAccount,
  });
  return redirectAnswer(link.returnUrl);
}

function firstError(typed: Record<string, string>): TextKey | null {
  if (!typed.businessName?.trim()) return 'error.businessName';
  if (!/^\d{4}$/.test(typed.bankAccount ?? '')) return 'error.bankAccount';
  return null;
}

function showForm(view: {
  account: Stripe.Account;
  url: URL;
  language: PageLanguage;
  say: Say;
  error: string | null;
  typed: Record<string, string>;
}): SandboxAnswer {
  const { account, say, typed, language } = view;
  const profile = account.business_profile;
  const body = html`<div class="narrow"><form class="card" method="post" action="?lang=${language}" novalidate>
<h1>${say('onboardingTitle')}</h1><p class="soft">${say('onboardingNote', { platform: 'Linli' })}</p>
${view.error ? html`<p class="alert" role="alert">${view.error}</p>` : null}
<div class="field"><label for="businessName">${say('businessName')}</label>
<input id="businessName" name="businessName" type="text" autocomplete="organization" value="${typed.businessName ?? profile?.name ?? account.email ?? ''}"></div>
<div class="field"><label for="businessType">${say('businessType')}</label><select id="businessType" name="businessType">
<option value="company">${say('company')}</option><option value="individual"${typed.businessType === 'individual' ? html` selected` : null}>${say('individual')}</option></select></div>
<div class="field"><label for="website">${say('website')}</label>
<input id="website" name="website" type="url" autocomplete="url" value="${typed.website ?? profile?.url ?? 'https://example.com'}"></div>
<div class="field"><label for="representative">${say('representative')}</label>
<input id="representative" name="representative" type="text" autocomplete="name" value="${typed.representative ?? 'Li Hua'}"></div>
<div class="field"><label for="bankAccount">${say('bankAccount')}</label>
<input id="bankAccount" name="bankAccount" type="text" inputmode="numeric" maxlength="4" value="${typed.bankAccount ?? '6789'}"></div>
<div class="stack"><button name="decision" value="finish">${say('finish')}</button>
<button class="second" name="decision" value="later">${say('later')}</button></div>
</form></div>`;
  return hostedPage({ ...view, title: say('onboardingTitle'), body }, view.error ? 422 : 200);
}

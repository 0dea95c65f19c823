import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { requirements } from '../objects/account.ts';
import { Scope } from '../protocol/scope.ts';
import type { StripeState } from '../state.ts';

export type OnboardingAnswers = {
  businessName: string;
  businessType: 'company' | 'individual';
  website?: string;
  bankAccountLast4?: string;
};

/** The account has told everything: it may take payments and be paid out. */
export function completeOnboarding(
  state: StripeState,
  account: Stripe.Account,
  answers: OnboardingAnswers,
): void {
  const platform = new Scope(state, state.platform);
  account.business_type = answers.businessType;
  if (account.business_profile) {
    account.business_profile.name = answers.businessName;
    account.business_profile.mcc = '6513';
    account.business_profile.url = answers.website ?? null;
  }
  if (account.settings) account.settings.dashboard.display_name = answers.businessName;
  account.external_accounts?.data.push(bankAccount(platform, account, answers.bankAccountLast4 ?? '6789'));
  account.tos_acceptance = { date: platform.now(), ip: '127.0.0.1', user_agent: null };
  account.details_submitted = true;
  account.requirements = requirements([], null);
  const capabilities = account.capabilities as Record<string, string> | undefined;
  for (const name of Object.keys(capabilities ?? {})) {
    if (capabilities) capabilities[name] = 'active';
  }
  account.charges_enabled = true;
  account.payouts_enabled = true;
  announceAccount(state, account);
}

/** Takes the right to charge away again, as a review by Stripe may. */
export function restrictAccount(state: StripeState, account: Stripe.Account): void {
  account.charges_enabled = false;
  account.payouts_enabled = false;
  account.requirements = requirements(['individual.verification.document'], 'requirements.past_due');
  const capabilities = account.capabilities as Record<string, string> | undefined;
  for (const name of Object.keys(capabilities ?? {})) {
    if (capabilities) capabilities[name] = 'inactive';
  }
  announceAccount(state, account);
}

/** `account.updated` belongs to the connected account and reaches the platform through its Connect endpoint. */
export function announceAccount(state: StripeState, account: Stripe.Account): void {
  emit(new Scope(state, account.id), 'account.updated', account);
}

function bankAccount(scope: Scope, account: Stripe.Account, last4: string): Stripe.BankAccount {
  return {
    id: scope.newId({ prefix: 'ba', idLength: 24 }),
    object: 'bank_account',
    account: account.id,
    account_holder_name: null,
    account_holder_type: null,
    account_type: null,
    available_payout_methods: ['standard'],
    bank_name: 'STRIPE TEST BANK',
    country: account.country ?? 'US',
    currency: account.default_currency ?? 'usd',
    customer: null,
    default_for_currency: true,
    fingerprint: 'sandboxBankAccount',
    future_requirements: null,
    last4,
    metadata: {},
    requirements: null,
    routing_number: '110000000',
    status: 'new',
  } as Stripe.BankAccount;
}

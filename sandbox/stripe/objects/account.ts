import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';
import { emptyAddress } from './address.ts';

export const accountKind = kind<Stripe.Account>({
  object: 'account',
  prefix: 'acct',
  idLength: 16,
  expandable: {},
});

/** What onboarding asks for. Stripe names these requirements so. */
const onboardingRequirements = [
  'business_profile.mcc',
  'business_profile.url',
  'business_type',
  'external_account',
  'representative.first_name',
  'representative.last_name',
  'tos_acceptance.date',
  'tos_acceptance.ip',
];

type NewAccount = {
  id: string;
  now: number;
  type: 'standard' | 'express' | 'custom' | 'none';
  country: string;
  currency: string;
  email: string | null;
  capabilities: string[];
  controller: Stripe.Account.Controller;
};

export function newAccount(from: NewAccount): Stripe.Account {
  const due = [...onboardingRequirements];
  return {
    id: from.id,
    object: 'account',
    business_profile: {
      annual_revenue: { amount: null, currency: null, fiscal_year_end: null },
      estimated_worker_count: null,
      mcc: null,
      minority_owned_business_designation: null,
      name: null,
      product_description: null,
      specified_commercial_transactions_act_url: null,
      support_address: emptyAddress(),
      support_email: null,
      support_phone: null,
      support_url: null,
      url: null,
    },
    business_type: null,
    capabilities: Object.fromEntries(from.capabilities.map((name) => [name, 'inactive'])),
    charges_enabled: false,
    controller: from.controller,
    country: from.country,
    created: from.now,
    default_currency: from.currency,
    details_submitted: false,
    email: from.email,
    external_accounts: {
      object: 'list',
      data: [],
      has_more: false,
      url: `/v1/accounts/${from.id}/external_accounts`,
    },
    future_requirements: requirements([], null),
    metadata: {},
    payouts_enabled: false,
    requirements: requirements(due, 'requirements.past_due'),
    settings: newSettings(),
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: from.type,
  } satisfies Stripe.Account;
}

export function requirements(
  due: string[],
  disabledReason: Stripe.Account.Requirements['disabled_reason'],
): Stripe.Account.Requirements {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: due,
    disabled_reason: disabledReason,
    errors: [],
    eventually_due: due,
    past_due: due,
    pending_verification: [],
  };
}

function newSettings(): Stripe.Account.Settings {
  return {
    bacs_debit_payments: { display_name: null, service_user_number: null },
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_issuing: { tos_acceptance: { date: null, ip: null } },
    card_payments: {
      decline_on: { avs_failure: true, cvc_failure: true },
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: null, timezone: 'Etc/UTC' },
    invoices: { default_account_tax_ids: null, hosted_payment_method_save: null },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    payouts: {
      debit_negative_balances: true,
      schedule: { delay_days: 2, interval: 'daily' },
      statement_descriptor: null,
    },
    sepa_debit_payments: {},
  };
}

/** The name that customers see. */
export function accountName(account: Stripe.Account): string {
  return (
    account.business_profile?.name ?? account.settings?.dashboard.display_name ?? account.email ?? account.id
  );
}

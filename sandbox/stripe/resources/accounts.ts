import type Stripe from 'stripe';
import { z } from 'zod';
import { accountKind, newAccount } from '../objects/account.ts';
import { announceAccount } from '../payments/complete-onboarding.ts';
import { StripeApiError } from '../protocol/errors.ts';
import {
  clearable,
  currency,
  email,
  flag,
  ignored,
  mergeMetadata,
  metadata,
  oneOf,
  type Shape,
  text,
  unsupported,
} from '../protocol/params.ts';
import { listRoute, type Resource, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const capabilities = z.record(z.string(), z.strictObject({ requested: flag }));

const businessProfile = z.looseObject({
  name: text.optional(),
  url: clearable.optional(),
  support_email: clearable.optional(),
  support_phone: clearable.optional(),
  product_description: clearable.optional(),
  mcc: text.optional(),
});

const shared = {
  account_token: unsupported,
  business_profile: businessProfile.optional(),
  business_type: oneOf(['company', 'government_entity', 'individual', 'non_profit']).optional(),
  capabilities: capabilities.optional(),
  company: ignored,
  default_currency: currency.optional(),
  documents: ignored,
  email: email.optional(),
  external_account: unsupported,
  groups: ignored,
  individual: ignored,
  metadata: metadata.optional(),
  settings: ignored,
  tos_acceptance: ignored,
};

const updateParams = z.strictObject(shared satisfies Shape<Stripe.AccountUpdateParams>);
const createParams = z.strictObject({
  ...shared,
  controller: z
    .strictObject({
      fees: z.strictObject({ payer: oneOf(['account', 'application']).optional() }).optional(),
      losses: z.strictObject({ payments: oneOf(['application', 'stripe']).optional() }).optional(),
      requirement_collection: oneOf(['application', 'stripe']).optional(),
      stripe_dashboard: z.strictObject({ type: oneOf(['express', 'full', 'none']).optional() }).optional(),
    })
    .optional(),
  country: text.length(2).optional(),
  type: oneOf(['custom', 'express', 'standard']).optional(),
} satisfies Shape<Stripe.AccountCreateParams>);

/** Where a country's accounts are paid out, for the countries that the product speaks of; others in US dollars. */
const payoutCurrency: Record<string, string> = {
  AU: 'aud',
  CA: 'cad',
  CN: 'cny',
  DE: 'eur',
  FR: 'eur',
  GB: 'gbp',
  HK: 'hkd',
  JP: 'jpy',
  MY: 'myr',
  NZ: 'nzd',
  SG: 'sgd',
  US: 'usd',
};

function createAccount(scope: Scope, params: z.output<typeof createParams>): Stripe.Account {
  const country = (params.country ?? 'US').toUpperCase();
  const dashboard = params.controller?.stripe_dashboard?.type ?? 'full';
  const requested = Object.entries(params.capabilities ?? {}).filter(([, wish]) => wish.requested);
  const account = newAccount({
    id: scope.newId(accountKind),
    now: scope.now(),
    type: params.type ?? (params.controller ? 'none' : 'standard'),
    country,
    currency: params.default_currency ?? payoutCurrency[country] ?? 'usd',
    email: params.email ?? null,
    capabilities: requested.length > 0 ? requested.map(([name]) => name) : ['card_payments', 'transfers'],
    controller: {
      type: 'application',
      is_controller: true,
      fees: { payer: params.controller?.fees?.payer ?? 'account' },
      losses: { payments: params.controller?.losses?.payments ?? 'stripe' },
      requirement_collection: params.controller?.requirement_collection ?? 'stripe',
      stripe_dashboard: { type: dashboard },
    },
  });
  account.metadata = mergeMetadata({}, params.metadata);
  applyProfile(account, params);
  return scope.platform.insert(accountKind, account);
}

function updateAccount(scope: Scope, id: string, params: z.output<typeof updateParams>): Stripe.Account {
  const account = accessibleAccount(scope, id);
  if (params.email) account.email = params.email;
  if (params.default_currency) account.default_currency = params.default_currency;
  account.metadata = mergeMetadata(account.metadata ?? {}, params.metadata);
  applyProfile(account, params);
  const states = account.capabilities as Record<string, string>;
  for (const [name, { requested }] of Object.entries(params.capabilities ?? {})) {
    if (requested) states[name] ??= account.details_submitted ? 'active' : 'inactive';
    else delete states[name];
  }
  announceAccount(scope.state, account);
  return account;
}

function applyProfile(account: Stripe.Account, params: z.output<typeof updateParams>): void {
  if (params.business_type) account.business_type = params.business_type;
  if (params.business_profile && account.business_profile) {
    Object.assign(account.business_profile, params.business_profile);
  }
}

/** An account that the key's platform does not know is answered as Stripe does: no access, or no such account. */
export function accessibleAccount(scope: Scope, id: string): Stripe.Account {
  if (id === scope.state.platform) return platformAccount(scope);
  const account = scope.platform.find(accountKind, id);
  if (account && !scope.state.deauthorized.has(id)) return account;
  throw new StripeApiError(403, {
    type: 'invalid_request_error',
    code: 'account_invalid',
    message: `The provided key does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
  });
}

/** The platform sees itself as an account, but not among those connected to it. */
function platformAccount(scope: Scope): Stripe.Account {
  const { state } = scope;
  const account = newAccount({
    id: state.platform,
    now: scope.now(),
    type: 'standard',
    country: 'US',
    currency: 'usd',
    email: null,
    capabilities: [],
    controller: { type: 'account' },
  });
  return Object.assign(account, { charges_enabled: true, payouts_enabled: true, details_submitted: true });
}

export const accounts: Resource = {
  kinds: [accountKind],
  routes: [
    route('POST', '/v1/accounts', createParams, (scope, params) => createAccount(scope, params)),
    route('GET', '/v1/accounts/:id', z.strictObject({}), (scope, _params, { id }) =>
      accessibleAccount(scope, id ?? ''),
    ),
    route('POST', '/v1/accounts/:id', updateParams, (scope, params, { id }) =>
      updateAccount(scope, id ?? '', params),
    ),
    route('GET', '/v1/account', z.strictObject({}), (scope) => accessibleAccount(scope, scope.account)),
    listRoute(accountKind, '/v1/accounts'),
  ],
};

import type Stripe from 'stripe';
import type { z } from 'zod';
import { emit } from '../events/emit.ts';
import { newSession, sessionContentsKind, sessionKind } from '../objects/checkout-session.ts';
import { customerKind } from '../objects/customer.ts';
import { newSetupIntent, setupIntentKind } from '../objects/setup-intent.ts';
import { invalidRequest } from '../protocol/errors.ts';
import { mergeMetadata } from '../protocol/params.ts';
import type { Scope } from '../protocol/scope.ts';
import { chooseMethods } from './choose-methods.ts';
import type { createSessionParams } from './create-session.ts';

/** A session of the mode `setup`: a customer that exists leaves a card, and nothing is charged. */
export function createSetupSession(
  scope: Scope,
  params: z.output<typeof createSessionParams>,
  expiresAt: number,
): Stripe.Checkout.Session {
  if (params.line_items) {
    throw invalidRequest('You can not pass `line_items` in `setup` mode.', { param: 'line_items' });
  }
  if (!params.currency) {
    throw invalidRequest('Missing required param: currency.', {
      param: 'currency',
      code: 'parameter_missing',
    });
  }
  if (!params.customer) {
    throw invalidRequest('The sandbox sets up cards of customers that exist.', { param: 'customer' });
  }
  scope.get(customerKind, params.customer, 'customer');
  // Only cards can be kept here: the wallets would need an agreement of their own.
  const methods = chooseMethods(scope, params, params.currency).filter((type) => type === 'card');
  const id = scope.newId(sessionKind);
  const session = newSession({
    id,
    mode: 'setup',
    now: scope.now(),
    expiresAt,
    amount: 0,
    currency: params.currency,
    successUrl: params.success_url,
    cancelUrl: params.cancel_url ?? null,
    url: `${scope.state.origin}/checkout/pay/${id}`,
    clientReferenceId: params.client_reference_id ?? null,
    customer: params.customer,
    customerEmail: null,
    customerCreation: null,
    locale: params.locale ?? null,
    metadata: mergeMetadata({}, params.metadata),
    allowedMethods: params.allowed_payment_method_types ?? null,
    methods,
    submitType: null,
  });
  const setup = scope.insert(
    setupIntentKind,
    newSetupIntent({
      id: scope.newId(setupIntentKind),
      now: scope.now(),
      application: scope.isPlatform ? null : scope.state.application,
      customer: params.customer,
      methods,
      metadata: mergeMetadata({}, params.setup_intent_data?.metadata),
    }),
  );
  Object.assign(session, { amount_subtotal: null, amount_total: null, setup_intent: setup.id });
  scope.insert(sessionContentsKind, {
    id,
    object: 'checkout.session.contents',
    lines: [],
    payment: {
      applicationFee: null,
      description: null,
      metadata: {},
      receiptEmail: null,
      onBehalfOf: null,
      statementDescriptor: null,
      statementDescriptorSuffix: null,
      transferGroup: null,
    },
  });
  emit(scope, 'setup_intent.created', setup);
  scope.state.nextSessionExpiry = Math.min(scope.state.nextSessionExpiry, session.expires_at);
  return scope.insert(sessionKind, session);
}

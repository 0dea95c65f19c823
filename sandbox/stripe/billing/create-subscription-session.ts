import type Stripe from 'stripe';
import type { z } from 'zod';
import { newSession, sessionContentsKind, sessionKind } from '../objects/checkout-session.ts';
import { customerKind } from '../objects/customer.ts';
import { newLineItem } from '../objects/line-item.ts';
import { priceKind } from '../objects/price.ts';
import type { createSessionParams } from '../payments/create-session.ts';
import { invalidRequest } from '../protocol/errors.ts';
import { mergeMetadata } from '../protocol/params.ts';
import type { Scope } from '../protocol/scope.ts';

/** Stripe begins a trial of its own only where it lasts this long from now. */
const shortestTrialSeconds = 48 * 3600;

/** A session of the mode `subscription`: one recurring price, for a customer that exists, with or without days that are free. */
export function createSubscriptionSession(
  scope: Scope,
  params: z.output<typeof createSessionParams>,
  expiresAt: number,
): Stripe.Checkout.Session {
  const [line, ...more] = params.line_items ?? [];
  if (!line?.price || more.length > 0) {
    throw invalidRequest('The sandbox subscribes to exactly one price.', { param: 'line_items' });
  }
  if (!params.customer) {
    throw invalidRequest('The sandbox subscribes customers that exist.', { param: 'customer' });
  }
  scope.get(customerKind, params.customer, 'customer');
  const price = scope.get(priceKind, line.price, 'line_items[0][price]');
  if (price.type !== 'recurring') {
    throw invalidRequest(
      'You must provide at least one recurring price in `subscription` mode when using prices.',
      { param: 'line_items' },
    );
  }
  const trialEnd = params.subscription_data?.trial_end ?? null;
  if (trialEnd !== null && trialEnd < scope.now() + shortestTrialSeconds) {
    throw invalidRequest('The `trial_end` date has to be at least 2 days in the future.', {
      param: 'subscription_data[trial_end]',
    });
  }
  const id = scope.newId(sessionKind);
  const session = newSession({
    id,
    now: scope.now(),
    mode: 'subscription',
    expiresAt,
    amount: trialEnd === null ? (price.unit_amount ?? 0) : 0,
    currency: price.currency,
    successUrl: params.success_url,
    cancelUrl: params.cancel_url ?? null,
    url: `${scope.state.origin}/checkout/pay/${id}`,
    clientReferenceId: params.client_reference_id ?? null,
    customer: params.customer,
    customerEmail: null,
    customerCreation: null,
    locale: params.locale ?? null,
    metadata: mergeMetadata({}, params.metadata),
    allowedMethods: null,
    methods: ['card'],
    submitType: null,
  });
  scope.insert(sessionContentsKind, {
    id,
    object: 'checkout.session.contents',
    lines: [
      newLineItem({
        id: scope.newId({ prefix: 'li', idLength: 24 }),
        description: price.nickname ?? price.id,
        quantity: 1,
        price,
        metadata: {},
      }),
    ],
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
    subscription: { trialEnd, metadata: mergeMetadata({}, params.subscription_data?.metadata) },
  });
  scope.state.nextSessionExpiry = Math.min(scope.state.nextSessionExpiry, session.expires_at);
  return scope.insert(sessionKind, session);
}

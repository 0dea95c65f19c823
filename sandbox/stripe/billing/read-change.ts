import type Stripe from 'stripe';
import { z } from 'zod';
import { priceKind } from '../objects/price.ts';
import { itemOf, type WireSubscription } from '../objects/subscription.ts';
import { invalidRequest, resourceMissing } from '../protocol/errors.ts';
import { type Shape, text, unsupported } from '../protocol/params.ts';
import type { Scope } from '../protocol/scope.ts';

export const changedItem = z.strictObject({
  billing_thresholds: unsupported,
  clear_usage: unsupported,
  current_trial: unsupported,
  deleted: unsupported,
  discounts: unsupported,
  id: text.optional(),
  metadata: unsupported,
  plan: unsupported,
  price: text.optional(),
  price_data: unsupported,
  quantity: unsupported,
  tax_rates: unsupported,
} satisfies Shape<Stripe.SubscriptionUpdateParams.Item>);

/** The price that the items ask for. A subscription here has one item, and a change must name it. */
export function readChange(
  scope: Scope,
  subscription: WireSubscription,
  items: { id?: string | undefined; price?: string | undefined }[] | undefined,
) {
  const [wanted, ...more] = items ?? [];
  if (!wanted?.price) return null;
  if (more.length > 0 || wanted.id === undefined) {
    throw invalidRequest('The sandbox does not support more than one item yet.', { param: 'items' });
  }
  if (wanted.id !== itemOf(subscription).id)
    throw resourceMissing('subscription item', wanted.id, 'items[0][id]');
  return scope.get(priceKind, wanted.price, 'items[0][price]');
}

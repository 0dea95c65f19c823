import type Stripe from 'stripe';
import { z } from 'zod';
import { emit } from '../events/emit.ts';
import type { WirePrice } from '../objects/line-item.ts';
import { newRecurringPrice, priceKind } from '../objects/price.ts';
import { productKind } from '../objects/product.ts';
import { invalidRequest } from '../protocol/errors.ts';
import { listObjects, pageParams } from '../protocol/list-objects.ts';
import {
  currency,
  flag,
  ignored,
  integer,
  list,
  mergeMetadata,
  metadata,
  oneOf,
  type Shape,
  text,
  unsupported,
} from '../protocol/params.ts';
import { type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/prices';

const createParams = z.strictObject({
  active: flag.optional(),
  billing_scheme: oneOf(['per_unit']).optional(),
  currency,
  currency_options: unsupported,
  custom_unit_amount: unsupported,
  lookup_key: text.max(200).optional(),
  metadata: metadata.optional(),
  nickname: text.optional(),
  product: text,
  product_data: unsupported,
  recurring: z.strictObject({
    interval: oneOf(['month', 'year']),
    interval_count: integer.optional(),
    meter: unsupported,
    trial_period_days: unsupported,
    usage_type: oneOf(['licensed']).optional(),
  } satisfies Shape<Stripe.PriceCreateParams.Recurring>),
  tax_behavior: ignored,
  tiers: unsupported,
  tiers_mode: unsupported,
  transfer_lookup_key: flag.optional(),
  transform_quantity: unsupported,
  unit_amount: integer.refine((value) => value >= 0, { error: 'Invalid non-negative integer' }),
  unit_amount_decimal: unsupported,
} satisfies Shape<Stripe.PriceCreateParams>);

const updateParams = z.strictObject({
  active: flag.optional(),
  currency_options: unsupported,
  lookup_key: text.max(200).optional(),
  metadata: metadata.optional(),
  nickname: text.optional(),
  tax_behavior: ignored,
  transfer_lookup_key: flag.optional(),
} satisfies Shape<Stripe.PriceUpdateParams>);

const listParams = z.strictObject({
  ...pageParams,
  active: flag.optional(),
  currency: currency.optional(),
  lookup_keys: list(text)
    .refine((keys) => keys.length <= 10, { error: 'You may only specify up to 10 lookup keys.' })
    .optional(),
  product: text.optional(),
  recurring: unsupported,
  type: oneOf(['one_time', 'recurring']).optional(),
} satisfies Shape<Stripe.PriceListParams>);

function createPrice(scope: Scope, params: z.output<typeof createParams>): WirePrice {
  scope.get(productKind, params.product, 'product');
  takeLookupKey(scope, params.lookup_key, params.transfer_lookup_key ?? false);
  const price = scope.insert(
    priceKind,
    newRecurringPrice({
      id: scope.newId(priceKind),
      now: scope.now(),
      product: params.product,
      currency: params.currency,
      unitAmount: params.unit_amount,
      interval: params.recurring.interval,
      intervalCount: params.recurring.interval_count ?? 1,
      active: params.active ?? true,
      lookupKey: params.lookup_key ?? null,
      nickname: params.nickname ?? null,
      metadata: mergeMetadata({}, params.metadata),
    }),
  );
  emit(scope, 'price.created', price);
  return price;
}

/** One price holds a key. A new holder takes it only where it says so. */
function takeLookupKey(scope: Scope, key: string | undefined, transfer: boolean): void {
  const holder = key ? scope.all(priceKind).find(({ lookup_key: held }) => held === key) : undefined;
  if (!holder) return;
  if (!transfer) {
    throw invalidRequest(
      `A price (\`${holder.id}\`) already uses that lookup key. Set \`transfer_lookup_key\` to transfer it.`,
      { param: 'lookup_key', code: 'resource_already_exists' },
    );
  }
  holder.lookup_key = null;
}

function updatePrice(scope: Scope, id: string, params: z.output<typeof updateParams>): WirePrice {
  const price = scope.get(priceKind, id);
  if (params.lookup_key !== undefined && params.lookup_key !== price.lookup_key) {
    takeLookupKey(scope, params.lookup_key, params.transfer_lookup_key ?? false);
    price.lookup_key = params.lookup_key;
  }
  if (params.active !== undefined) price.active = params.active;
  if (params.nickname !== undefined) price.nickname = params.nickname;
  price.metadata = mergeMetadata(price.metadata, params.metadata);
  emit(scope, 'price.updated', price);
  return price;
}

export const prices: Resource = {
  kinds: [priceKind],
  routes: [
    route('POST', PATH, createParams, (scope, params) => createPrice(scope, params)),
    retrieveRoute(priceKind, PATH),
    route('POST', `${PATH}/:id`, updateParams, (scope, params, { id }) =>
      updatePrice(scope, id ?? '', params),
    ),
    route('GET', PATH, listParams, (scope, params) =>
      listObjects(
        scope,
        priceKind,
        PATH,
        params,
        (price) =>
          (params.active === undefined || price.active === params.active) &&
          (params.currency === undefined || price.currency === params.currency) &&
          (params.product === undefined || price.product === params.product) &&
          (params.type === undefined || price.type === params.type) &&
          (params.lookup_keys === undefined || params.lookup_keys.includes(price.lookup_key ?? '')),
      ),
    ),
  ],
};

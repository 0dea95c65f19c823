import type Stripe from 'stripe';
import { z } from 'zod';
import { emit } from '../events/emit.ts';
import { newProduct, productKind } from '../objects/product.ts';
import { invalidRequest } from '../protocol/errors.ts';
import {
  clearable,
  flag,
  ignored,
  mergeMetadata,
  metadata,
  type Shape,
  text,
  unsupported,
} from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/products';

const createParams = z.strictObject({
  active: flag.optional(),
  default_price_data: unsupported,
  description: text.optional(),
  id: text.optional(),
  images: ignored,
  marketing_features: ignored,
  metadata: metadata.optional(),
  name: text,
  package_dimensions: unsupported,
  shippable: ignored,
  statement_descriptor: ignored,
  tax_code: ignored,
  tax_details: ignored,
  type: ignored,
  unit_label: ignored,
  url: ignored,
} satisfies Shape<Stripe.ProductCreateParams>);

const updateParams = z.strictObject({
  active: flag.optional(),
  default_price: unsupported,
  description: clearable.optional(),
  images: ignored,
  marketing_features: ignored,
  metadata: metadata.optional(),
  name: text.optional(),
  package_dimensions: unsupported,
  shippable: ignored,
  statement_descriptor: ignored,
  tax_code: ignored,
  tax_details: ignored,
  unit_label: ignored,
  url: ignored,
} satisfies Shape<Stripe.ProductUpdateParams>);

function createProduct(scope: Scope, params: z.output<typeof createParams>): Stripe.Product {
  if (params.id && scope.find(productKind, params.id)) {
    throw invalidRequest('Product already exists.', { param: 'id', code: 'resource_already_exists' });
  }
  const product = scope.insert(
    productKind,
    newProduct({
      id: params.id ?? scope.newId(productKind),
      now: scope.now(),
      name: params.name,
      description: params.description ?? null,
      active: params.active ?? true,
      metadata: mergeMetadata({}, params.metadata),
    }),
  );
  emit(scope, 'product.created', product);
  return product;
}

function updateProduct(scope: Scope, id: string, params: z.output<typeof updateParams>): Stripe.Product {
  const product = scope.get(productKind, id);
  if (params.name !== undefined) product.name = params.name;
  if (params.active !== undefined) product.active = params.active;
  if (params.description !== undefined) product.description = params.description;
  product.metadata = mergeMetadata(product.metadata, params.metadata);
  product.updated = scope.now();
  emit(scope, 'product.updated', product);
  return product;
}

export const products: Resource = {
  kinds: [productKind],
  routes: [
    route('POST', PATH, createParams, (scope, params) => createProduct(scope, params)),
    retrieveRoute(productKind, PATH),
    route('POST', `${PATH}/:id`, updateParams, (scope, params, { id }) =>
      updateProduct(scope, id ?? '', params),
    ),
    listRoute(productKind, PATH, { active: flag.optional() }),
  ],
};

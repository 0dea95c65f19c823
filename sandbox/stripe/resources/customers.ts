import type Stripe from 'stripe';
import { z } from 'zod';
import { emit } from '../events/emit.ts';
import { customerKind, newCustomer } from '../objects/customer.ts';
import { testClockKind } from '../objects/test-clock.ts';
import {
  clearable,
  email,
  ignored,
  list,
  mergeMetadata,
  metadata,
  type Shape,
  text,
  unsupported,
} from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const shared = {
  address: ignored,
  balance: unsupported,
  business_name: clearable.optional(),
  cash_balance: unsupported,
  description: clearable.optional(),
  email: z.union([z.literal('').transform(() => null), email]).optional(),
  individual_name: clearable.optional(),
  invoice_prefix: text.optional(),
  invoice_settings: unsupported,
  metadata: metadata.optional(),
  name: clearable.optional(),
  next_invoice_sequence: unsupported,
  phone: clearable.optional(),
  preferred_locales: list(text).optional(),
  shipping: ignored,
  source: unsupported,
  tax: ignored,
  tax_exempt: ignored,
  validate: ignored,
};

const updateParams = z.strictObject({
  ...shared,
  default_source: unsupported,
} satisfies Shape<Stripe.CustomerUpdateParams>);

const createParams = z.strictObject({
  ...shared,
  payment_method: unsupported,
  tax_id_data: unsupported,
  test_clock: text.optional(),
} satisfies Shape<Stripe.CustomerCreateParams>);

function createCustomer(scope: Scope, params: z.output<typeof createParams>): Stripe.Customer {
  const customer = scope.insert(
    customerKind,
    newCustomer({ id: scope.newId(customerKind), now: scope.now() }),
  );
  if (params.test_clock) {
    scope.get(testClockKind, params.test_clock, 'test_clock');
    customer.test_clock = params.test_clock;
  }
  apply(customer, params);
  emit(scope, 'customer.created', customer);
  return customer;
}

function updateCustomer(scope: Scope, id: string, params: z.output<typeof updateParams>): Stripe.Customer {
  const customer = scope.get(customerKind, id);
  apply(customer, params);
  emit(scope, 'customer.updated', customer);
  return customer;
}

function apply(customer: Stripe.Customer, params: z.output<typeof updateParams>): void {
  const { description, name, phone, preferred_locales } = params;
  if (params.email !== undefined) customer.email = params.email;
  if (description !== undefined) customer.description = description;
  if (name !== undefined) customer.name = name;
  if (phone !== undefined) customer.phone = phone;
  if (preferred_locales !== undefined) customer.preferred_locales = preferred_locales;
  if (params.invoice_prefix !== undefined) customer.invoice_prefix = params.invoice_prefix;
  customer.metadata = mergeMetadata(customer.metadata, params.metadata);
}

function deleteCustomer(scope: Scope, id: string): Stripe.DeletedCustomer {
  const customer = scope.get(customerKind, id);
  const deleted = { id, object: 'customer', deleted: true } satisfies Stripe.DeletedCustomer;
  scope.state.shelf(scope.account, customerKind).replace(id, deleted as unknown as Stripe.Customer);
  emit(scope, 'customer.deleted', customer);
  return deleted;
}

export const customers: Resource = {
  kinds: [customerKind],
  routes: [
    route('POST', '/v1/customers', createParams, (scope, params) => createCustomer(scope, params)),
    retrieveRoute(customerKind, '/v1/customers'),
    route('POST', '/v1/customers/:id', updateParams, (scope, params, { id }) =>
      updateCustomer(scope, id ?? '', params),
    ),
    route('DELETE', '/v1/customers/:id', z.strictObject({}), (scope, _params, { id }) =>
      deleteCustomer(scope, id ?? ''),
    ),
    listRoute(customerKind, '/v1/customers', { email: email.optional() }),
  ],
};

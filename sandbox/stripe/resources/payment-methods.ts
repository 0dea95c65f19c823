import type Stripe from 'stripe';
import { z } from 'zod';
import { emit } from '../events/emit.ts';
import { paymentMethodKind } from '../objects/payment-method.ts';
import { invalidRequest } from '../protocol/errors.ts';
import { oneOf, text } from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/payment_methods';

/** For good: a method that was detached cannot be attached or charged again. */
function detach(scope: Scope, id: string): Stripe.PaymentMethod {
  const method = scope.get(paymentMethodKind, id);
  const { customer } = method;
  if (!customer) {
    throw invalidRequest(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
    );
  }
  method.customer = null;
  emit(scope, 'payment_method.detached', method, { customer });
  return method;
}

export const paymentMethods: Resource = {
  kinds: [paymentMethodKind],
  routes: [
    retrieveRoute(paymentMethodKind, PATH),
    route('POST', `${PATH}/:id/detach`, z.strictObject({}), (scope, _params, { id }) =>
      detach(scope, id ?? ''),
    ),
    listRoute(paymentMethodKind, PATH, {
      customer: text.optional(),
      type: oneOf(['card', 'alipay', 'wechat_pay']).optional(),
    }),
  ],
};

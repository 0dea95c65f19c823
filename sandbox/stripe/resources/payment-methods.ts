import { paymentMethodKind } from '../objects/payment-method.ts';
import { oneOf, text } from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute } from '../protocol/resource.ts';

const PATH = '/v1/payment_methods';

export const paymentMethods: Resource = {
  kinds: [paymentMethodKind],
  routes: [
    retrieveRoute(paymentMethodKind, PATH),
    listRoute(paymentMethodKind, PATH, {
      customer: text.optional(),
      type: oneOf(['card', 'alipay', 'wechat_pay']).optional(),
    }),
  ],
};

import type { PaymentMethod } from '#app/domain/payments/list-payments.ts';

/** A stored method as the key of its name. The database holds it to these words. */
export function methodKey(method: string): PaymentMethod {
  return method as PaymentMethod;
}

import { invalidRequest } from '../protocol/errors.ts';
import type { Scope } from '../protocol/scope.ts';

/** A platform takes its share only of a connected account's payment, and never more than the payment. */
export function checkApplicationFee(
  scope: Scope,
  fee: number | undefined,
  amount: number,
  param: string,
): void {
  if (fee === undefined) return;
  if (scope.isPlatform) {
    throw invalidRequest(
      'Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment (using `transfer_data[destination]`).',
      { param },
    );
  }
  if (fee > amount)
    throw invalidRequest('Your application fee cannot be greater than the amount.', { param });
}

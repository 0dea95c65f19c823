import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { invalidRequest } from '../protocol/errors.ts';
import type { Scope } from '../protocol/scope.ts';
import { bookOfPayout } from './pay-out.ts';

/** The bank would not take it, sometimes days after it seemed paid, or it was called back on its way: the money is in the balance again. */
export function returnPayout(scope: Scope, payout: Stripe.Payout, result: 'failed' | 'canceled'): void {
  if (payout.status === 'failed' || payout.status === 'canceled')
    throw invalidRequest('This payout has ended.');
  if (result === 'canceled' && payout.status === 'paid')
    throw invalidRequest('Payouts that have been paid cannot be canceled.');
  payout.status = result;
  const type = result === 'failed' ? 'payout_failure' : 'payout_cancel';
  payout.failure_balance_transaction = bookOfPayout(scope, payout, payout.amount, type);
  if (result === 'failed') {
    payout.failure_code = 'account_closed';
    payout.failure_message = 'The bank account has been closed.';
  }
  emit(scope, 'payout.updated', payout);
  emit(scope, result === 'failed' ? 'payout.failed' : 'payout.canceled', payout);
}

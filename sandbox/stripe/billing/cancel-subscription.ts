import { emit } from '../events/emit.ts';
import { itemOf, type WireSubscription } from '../objects/subscription.ts';
import type { Scope } from '../protocol/scope.ts';

/** Says that the subscription ends with its period, or takes that back. */
export function cancelAtPeriodEnd(scope: Scope, subscription: WireSubscription, cancels: boolean): void {
  if (subscription.cancel_at_period_end === cancels) return;
  subscription.cancel_at_period_end = cancels;
  subscription.cancel_at = cancels ? itemOf(subscription).current_period_end : null;
  subscription.canceled_at = cancels ? scope.now() : null;
  subscription.cancellation_details = {
    comment: null,
    feedback: null,
    feedback_option: null,
    reason: cancels ? 'cancellation_requested' : null,
  };
  emit(scope, 'customer.subscription.updated', subscription, { cancel_at_period_end: !cancels });
}

/** Ends it now, for good. */
export function endSubscription(scope: Scope, subscription: WireSubscription): void {
  subscription.status = 'canceled';
  subscription.ended_at = scope.now();
  subscription.canceled_at ??= scope.now();
  emit(scope, 'customer.subscription.deleted', subscription);
}

/** What the product asks Stripe to send to its endpoint for connected accounts, and looks for in their lists of events (which take at most 20 types, see `listsOfTypes`). */
export const handledEventTypes = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.processing',
  'charge.updated',
  'charge.refunded',
  'charge.refund.updated',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
  'payout.created',
  'payout.updated',
  'payout.paid',
  'payout.failed',
  'payout.canceled',
  'payout.reconciliation_completed',
  'account.updated',
  'account.application.deauthorized',
] as const;
export type HandledEventType = (typeof handledEventTypes)[number];

/** Stripe's lists of events filter by at most so many types. */
const typesOfAList = 20;

/** The types in parts that a list of events takes. */
export function listsOfTypes(): HandledEventType[][] {
  const lists: HandledEventType[][] = [];
  for (let start = 0; start < handledEventTypes.length; start += typesOfAList) {
    lists.push(handledEventTypes.slice(start, start + typesOfAList));
  }
  return lists;
}

export function isHandled(type: string): type is HandledEventType {
  return (handledEventTypes as readonly string[]).includes(type);
}

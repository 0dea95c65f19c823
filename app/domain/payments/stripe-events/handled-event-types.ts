/** What the product asks Stripe to send to its endpoint for connected accounts, and looks for in their lists of events (which take at most 20 types). */
export const handledEventTypes = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
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
  'account.updated',
  'account.application.deauthorized',
] as const;
export type HandledEventType = (typeof handledEventTypes)[number];

export function isHandled(type: string): type is HandledEventType {
  return (handledEventTypes as readonly string[]).includes(type);
}

/** What the product asks Stripe to send to its endpoint for the platform's own account. Each makes it look at the customer's subscription again. */
const platformEventTypes = [
  'checkout.session.completed',
  'customer.updated',
  'customer.subscription.created',
  'customer.subscription.updated',
  'customer.subscription.deleted',
  'customer.subscription.paused',
  'customer.subscription.resumed',
  'customer.subscription.trial_will_end',
  'invoice.finalized',
  'invoice.paid',
  'invoice.payment_failed',
  'invoice.payment_action_required',
  'invoice.voided',
  'invoice.marked_uncollectible',
] as const;

export function isPlatformEvent(type: string): boolean {
  return (platformEventTypes as readonly string[]).includes(type);
}

/**
 * How Stripe calls where a dispute stands, in the order in which it may move: an inquiry (`warning_`) may become a chargeback, and what has ended stays
 * so. https://docs.stripe.com/api/disputes/object#dispute_object-status
 */
export const disputeStatuses = [
  'warning_needs_response',
  'warning_under_review',
  'needs_response',
  'under_review',
  'warning_closed',
  'prevented',
  'lost',
  'won',
] as const;
export type DisputeStatus = (typeof disputeStatuses)[number];

/** Whether a dispute that stands at `before` may be told to stand at `after`. */
export function disputeMovesOn(before: string | null, after: DisputeStatus): boolean {
  return disputeStatuses.indexOf(after) > disputeStatuses.indexOf(before as DisputeStatus);
}

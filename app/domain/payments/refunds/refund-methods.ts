/** How the company gives money back: over the counter, by a transfer of its bank, or to where it came from. */
export const refundMethods = ['cash', 'bank_transfer', 'stripe'] as const;
export type RefundMethod = (typeof refundMethods)[number];

/** What is left of a refund to be told: requested (waits for approval), declined, pending (on its way), done, undone (it failed or came back). */
export const refundStatuses = ['requested', 'declined', 'pending', 'done', 'undone'] as const;
export type RefundStatus = (typeof refundStatuses)[number];

/** Ends within 7 or 30 days; has ended unrenewed; has a renewal to be paid; runs; taken back. */
export const cardFilters = ['week', 'month', 'expired', 'unpaid', 'running', 'ended'] as const;
export type CardFilter = (typeof cardFilters)[number];

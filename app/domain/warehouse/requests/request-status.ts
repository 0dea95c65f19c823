/** Where a material request stands: `waiting` waits for approval, `requested` needed none. */
export const requestStatuses = [
  'requested',
  'waiting',
  'approved',
  'issued',
  'declined',
  'cancelled',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** Nothing has been handed out yet, and it still may be. */
export const openRequestStatuses = ['requested', 'waiting', 'approved'] as const;
/** The keeper may hand out. */
export const issuableStatuses = ['requested', 'approved'] as const;

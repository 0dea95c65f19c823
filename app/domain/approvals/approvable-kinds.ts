/** The kinds of documents that a company may want agreed to before they count. A further one is a word here and a line in `approvable-documents.ts`. */
export const approvableKinds = [
  'credit_note',
  'refund',
  'payee_settlement',
  'deposit_return',
  'spending',
  'material_request',
  'stocktake',
] as const;
export type ApprovableKind = (typeof approvableKinds)[number];

export const approvalDecisions = ['approved', 'declined'] as const;
export type ApprovalDecision = (typeof approvalDecisions)[number];

export const approvalStatuses = ['pending', 'approved', 'declined', 'withdrawn'] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];

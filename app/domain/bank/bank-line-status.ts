export const bankLineStatuses = ['open', 'matched', 'set_aside'] as const;
export type BankLineStatus = (typeof bankLineStatuses)[number];

/** What a line may be matched with; each is a table. */
export const bankDocumentKinds = [
  'payment',
  'payout',
  'payee_settlement',
  'spending',
  'deposit',
  'deposit_return',
  'refund',
  'cash_movement',
] as const;
export type BankDocumentKind = (typeof bankDocumentKinds)[number];

/** What changes a stock. Only a `count` goes either way. */
export const stockMoveKinds = [
  'receipt',
  'issue',
  'return',
  'transfer_out',
  'transfer_in',
  'count',
  'write_off',
] as const;
export type StockMoveKind = (typeof stockMoveKinds)[number];

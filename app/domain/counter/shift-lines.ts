/** What went through a shift. In: payment, deposit, from_bank (cash fetched). Out: refund, deposit_return, to_bank (cash brought there). */
export const shiftLineKinds = [
  'payment',
  'deposit',
  'from_bank',
  'refund',
  'deposit_return',
  'to_bank',
] as const;
export type ShiftLineKind = (typeof shiftLineKinds)[number];

/** How often and how much of a kind went through a shift by a method. Minor units, above zero. */
export type ShiftLine = { kind: ShiftLineKind; method: string; count: number; amount: bigint };

const out: readonly ShiftLineKind[] = ['refund', 'deposit_return', 'to_bank'];

export function isOut(kind: ShiftLineKind): boolean {
  return out.includes(kind);
}

/** What should be in the drawer: what it began with, and cash that came in less what went out. Minor units. */
export function drawerAmount(openingAmount: bigint, lines: readonly ShiftLine[]): bigint {
  return lines
    .filter(({ method }) => method === 'cash')
    .reduce((sum, { kind, amount }) => sum + (isOut(kind) ? -amount : amount), openingAmount);
}

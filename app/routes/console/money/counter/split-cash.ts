export type CashSplit = {
  /** How much of the cash is payment. */
  amount: bigint;
  /** What is handed back. */
  change: bigint;
  /** What stays with the company for later bills. */
  credit: bigint;
  /** What stays open on the chosen bills. */
  open: bigint;
};

/** What happens to the cash that was handed over for bills of `due`. Minor units; amount + change = received. */
export function splitCash(due: bigint, received: bigint, keepExcess: boolean): CashSplit {
  if (received <= due) return { amount: received, change: 0n, credit: 0n, open: due - received };
  const excess = received - due;
  return keepExcess
    ? { amount: received, change: 0n, credit: excess, open: 0n }
    : { amount: due, change: excess, credit: 0n, open: 0n };
}

/** Round sums that people hand over for an amount: itself, and up to the next 10, 50 and 100 major units. */
export function likelyCash(due: bigint, minorPerMajor: bigint): bigint[] {
  const sums = [due, ...[10n, 50n, 100n].map((note) => roundUp(due, note * minorPerMajor))];
  return [...new Set(sums)];
}

function roundUp(amount: bigint, unit: bigint): bigint {
  return ((amount + unit - 1n) / unit) * unit;
}

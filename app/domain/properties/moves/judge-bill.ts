import type { BillExplanation } from '#app/domain/billing/computation/bill-explanation.ts';
import type { DayRange, PayerDays } from '#app/domain/billing/computation/fee-terms.ts';
import { type PayerTenure, payerDays } from '#app/domain/billing/computation/payer-days.ts';
import type { Day } from '#app/kernel/dates.ts';

export type JudgedBill = {
  personId: string | null;
  periodStart: Day;
  periodEnd: Day;
  /** A correction has taken back the days from then on. */
  endsEarlyOn: Day | null;
  /** The usual due day of its period. */
  dueOn: Day;
  explanation: Partial<BillExplanation>;
};

/**
 * Whether a posted bill is charged to who pays on its days. `cut`: the payer has the first of them, up to a day; `wrong`: it has to be taken
 * back as a whole, because it is another's from its first day, or its payer owes more days than it holds now.
 */
export function judgeBill(
  bill: JudgedBill,
  tenures: readonly PayerTenure[],
): { kind: 'right' } | { kind: 'cut'; on: Day } | { kind: 'wrong' } {
  const own = piecesOf(bill, tenures).find(({ start }) => start === bill.periodStart);
  if (!own || own.personId !== bill.personId) return { kind: 'wrong' };
  const end = bill.endsEarlyOn ?? bill.periodEnd;
  if (own.end === end) return { kind: 'right' };
  const isLaterPart = (bill.explanation.part?.number ?? 1) > 1;
  // What a later part keeps is rounded with the parts before it, so it is computed anew.
  if (own.end > end || isLaterPart || !bill.explanation.segments) return { kind: 'wrong' };
  return { kind: 'cut', on: own.end };
}

/** The whole period of which the bill is one, or a part, by who pays. */
function piecesOf(bill: JudgedBill, tenures: readonly PayerTenure[]): PayerDays[] {
  const whole = bill.explanation.period ?? { start: bill.periodStart, end: bill.periodEnd };
  const pieces = payerDays(tenures, chargedDays(bill.explanation, whole), bill.dueOn);
  return pieces.map((piece, index) => ({
    ...piece,
    start: index === 0 ? whole.start : piece.start,
    end: index === pieces.length - 1 ? whole.end : piece.end,
  }));
}

/** An assignment or a first price may begin within the period. */
function chargedDays({ segments = [], part }: Partial<BillExplanation>, whole: DayRange): DayRange {
  const isFirst = !part || part.number === 1;
  const isLast = !part || part.number === part.of;
  return {
    start: (isFirst && segments[0]?.from) || whole.start,
    end: (isLast && segments.at(-1)?.to) || whole.end,
  };
}

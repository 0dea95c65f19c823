import type { Day } from '#app/kernel/dates.ts';

/**
 * How a late fee came to its amount, kept with it as JSON: amount = sum(owed x days) x daily rate, rounded half up to the minor unit, and at most
 * the cap. Amounts in minor units, as text; decimals carry no trailing zeros.
 */
export type LateFeeExplanation = {
  version: 1;
  kind: 'late_fee';
  /** The bill that is late. */
  base: { billId: string; dueOn: Day; amount: string };
  rule: LateFeeRuleText;
  /** Days [start, end): from the first that counts to the last on which something was owed. */
  period: { start: Day; end: Day };
  /** Days in which the same was owed; days on which nothing was owed are in none. */
  pieces: LateFeePiece[];
  /** Days in between that cost nothing, although something was owed, because a payment plan held. */
  paused?: { from: Day; to: Day; days: number }[];
  /** Whether the cap holds it down. */
  capped: boolean;
  amount: string;
};

export type LateFeeRuleText = {
  graceDays: number;
  /** due_day: every day after the due day counts once the grace is over; grace_end: only those after the grace. */
  countsFrom: 'due_day' | 'grace_end';
  /** A fraction: `0.0005`. */
  dailyRate: string;
  /** Of the late bill; null for none. */
  capPercent: string | null;
};

/** Days [from, to). */
export type LateFeePiece = { from: Day; to: Day; days: number; owed: string };

export function isLateFee(explanation: { kind: string }): explanation is LateFeeExplanation {
  return explanation.kind === 'late_fee';
}

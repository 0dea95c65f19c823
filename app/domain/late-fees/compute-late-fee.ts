import { readDecimal } from '#app/domain/billing/computation/decimal-text.ts';
import { addDays, type Day, daysBetween } from '#app/kernel/dates.ts';
import { divideRounded } from '#app/kernel/money.ts';
import type { LateFeeExplanation, LateFeePiece, LateFeeRuleText } from './late-fee-explanation.ts';

/** No late fee is more than this, in minor units: a bill with an absurd amount must not stop the accrual of all others. */
export const mostLateFee = 10n ** 18n;

type LateBill = { billId: string; dueOn: Day; amount: bigint };

/** From `day` on so much less is owed on the bill; more, where the amount is negative. Minor units. */
export type LateFeeEvent = { day: Day; amount: bigint };

/**
 * The late fee of a bill through a day, or null where there is none: the half of `lateFeeTotals` that previews and explains. A day costs the daily
 * rate of what is owed at its end, so that who pays on a day owes nothing for it. Linear in what was owed: the total of a longer time is
 * never less, and it is rounded once, so that what accrues from day to day does not drift.
 */
export function computeLateFee(
  bill: LateBill,
  rule: LateFeeRuleText,
  events: readonly LateFeeEvent[],
  through: Day,
): LateFeeExplanation | null {
  const graceEnd = addDays(bill.dueOn, rule.graceDays);
  const start = addDays(rule.countsFrom === 'due_day' ? bill.dueOn : graceEnd, 1);
  if (through < start || through < graceEnd || owedOn(bill, events, graceEnd) <= 0n) return null;
  const pieces = piecesOf(bill, events, start, through);
  const costs = pieces.reduce((sum, piece) => sum + BigInt(piece.owed) * BigInt(piece.days), 0n);
  const rate = readDecimal(rule.dailyRate);
  const sum = divideRounded(costs * rate.digits, 10n ** BigInt(rate.scale), 'half_up');
  const exact = sum > mostLateFee ? mostLateFee : sum;
  const most = capOf(bill, rule);
  const capped = most !== null && exact > most;
  const amount = capped ? most : exact;
  const end = pieces.at(-1)?.to;
  if (amount === 0n || !end) return null;
  return {
    version: 1,
    kind: 'late_fee',
    base: { billId: bill.billId, dueOn: bill.dueOn, amount: bill.amount.toString() },
    rule,
    period: { start, end },
    pieces,
    capped,
    amount: amount.toString(),
  };
}

/** At the end of the day, in minor units. */
function owedOn(bill: LateBill, events: readonly LateFeeEvent[], day: Day): bigint {
  return events.reduce((owed, event) => (event.day <= day ? owed - event.amount : owed), bill.amount);
}

/** The cap in minor units; never more than the percentage, so it is rounded down. */
function capOf(bill: LateBill, { capPercent }: LateFeeRuleText): bigint | null {
  if (capPercent === null) return null;
  const percent = readDecimal(capPercent);
  return divideRounded(bill.amount * percent.digits, 100n * 10n ** BigInt(percent.scale), 'down');
}

/** A piece begins where what is owed changes. */
function piecesOf(bill: LateBill, events: readonly LateFeeEvent[], start: Day, through: Day): LateFeePiece[] {
  const net = new Map<Day, bigint>([[start, 0n]]);
  for (const { day, amount } of events) {
    if (day > through) continue;
    const from = day < start ? start : day;
    net.set(from, (net.get(from) ?? 0n) + amount);
  }
  const turns = [...net].filter(([day, amount]) => day === start || amount !== 0n).sort(byDay);
  let owed = bill.amount;
  return turns.flatMap(([from, amount], index) => {
    owed -= amount;
    const to = turns[index + 1]?.[0] ?? addDays(through, 1);
    return owed > 0n ? [{ from, to, days: daysBetween(from, to), owed: owed.toString() }] : [];
  });
}

function byDay([a]: [Day, bigint], [b]: [Day, bigint]): number {
  return a < b ? -1 : 1;
}

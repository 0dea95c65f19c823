import { readDecimal } from '#app/domain/billing/computation/decimal-text.ts';
import { addDays, type Day, daysBetween } from '#app/kernel/dates.ts';
import { divideRounded } from '#app/kernel/money.ts';
import type { LateFeeExplanation, LateFeePiece, LateFeeRuleText } from './late-fee-explanation.ts';

/** No late fee is more than this, in minor units: a bill with an absurd amount must not stop the accrual of all others. */
export const mostLateFee = 10n ** 18n;

type LateBill = { billId: string; dueOn: Day; amount: bigint };

/** From `day` on so much less is owed on the bill; more, where the amount is negative. Minor units. */
export type LateFeeEvent = { day: Day; amount: bigint };

/** Days [from, to) that cost nothing, because a payment plan held; `to` null where it still does. */
export type LateFeePause = { from: Day; to: Day | null };

/**
 * The late fee of a bill through a day, or null where there is none: the half of `lateFeeTotals` that previews and explains. A day costs the daily
 * rate of what is owed at its end, so that who pays on a day owes nothing for it; days of a pause cost nothing. Linear in what was owed: the total of a longer time is
 * never less, and it is rounded once, so that what accrues from day to day does not drift.
 */
export function computeLateFee(
  bill: LateBill,
  rule: LateFeeRuleText,
  events: readonly LateFeeEvent[],
  through: Day,
  pauses: readonly LateFeePause[] = [],
): LateFeeExplanation | null {
  const graceEnd = addDays(bill.dueOn, rule.graceDays);
  const start = addDays(rule.countsFrom === 'due_day' ? bill.dueOn : graceEnd, 1);
  if (through < start || through < graceEnd || owedOn(bill, events, graceEnd) <= 0n) return null;
  const stretches = stretchesOf(bill, { events, pauses }, start, through);
  const pieces = stretches.filter(({ paused }) => !paused).map(({ paused: _, ...piece }) => piece);
  const costs = pieces.reduce((sum, piece) => sum + BigInt(piece.owed) * BigInt(piece.days), 0n);
  const rate = readDecimal(rule.dailyRate);
  const sum = divideRounded(costs * rate.digits, 10n ** BigInt(rate.scale), 'half_up');
  const exact = sum > mostLateFee ? mostLateFee : sum;
  const most = capOf(bill, rule);
  const capped = most !== null && exact > most;
  const amount = capped ? most : exact;
  const end = pieces.at(-1)?.to;
  if (amount === 0n || !end) return null;
  const paused = stretches
    .filter((stretch) => stretch.paused && stretch.to <= end)
    .map(({ from, to, days }) => ({ from, to, days }));
  return {
    version: 1,
    kind: 'late_fee',
    base: { billId: bill.billId, dueOn: bill.dueOn, amount: bill.amount.toString() },
    rule,
    period: { start, end },
    pieces,
    ...(paused.length > 0 && { paused }),
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

type Turn = { day: Day; amount: bigint; pauses: number };

/** Days on which something was owed. A stretch begins where what is owed changes, and where a pause begins or ends. */
function stretchesOf(
  bill: LateBill,
  { events, pauses }: { events: readonly LateFeeEvent[]; pauses: readonly LateFeePause[] },
  start: Day,
  through: Day,
): (LateFeePiece & { paused: boolean })[] {
  const turns = turnsOf(events, pauses, start, through);
  let owed = bill.amount;
  let held = 0;
  return turns.flatMap(({ day, amount, pauses: change }, index) => {
    owed -= amount;
    held += change;
    const to = turns[index + 1]?.day ?? addDays(through, 1);
    return owed > 0n
      ? [{ from: day, to, days: daysBetween(day, to), owed: owed.toString(), paused: held > 0 }]
      : [];
  });
}

function turnsOf(
  events: readonly LateFeeEvent[],
  pauses: readonly LateFeePause[],
  start: Day,
  through: Day,
): Turn[] {
  const net = new Map<Day, Turn>([[start, { day: start, amount: 0n, pauses: 0 }]]);
  const add = (day: Day, amount: bigint, change: number) => {
    if (day > through) return;
    const from = day < start ? start : day;
    const turn = net.get(from) ?? { day: from, amount: 0n, pauses: 0 };
    net.set(from, { day: from, amount: turn.amount + amount, pauses: turn.pauses + change });
  };
  for (const { day, amount } of events) add(day, amount, 0);
  for (const { from, to } of pauses) {
    add(from, 0n, 1);
    if (to !== null) add(to, 0n, -1);
  }
  return [...net.values()]
    .filter(({ day, amount, pauses: change }) => day === start || amount !== 0n || change !== 0)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

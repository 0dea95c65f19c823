import { smallerOf } from '#app/domain/payments/settlement/smaller-of.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';
import type { Instalment } from './spread-instalments.ts';

/** met: paid; part: something came; due: nothing came yet; grace: its day is over, its grace is not; missed: its grace is over. */
export type InstalmentState = 'met' | 'part' | 'due' | 'grace' | 'missed';

export type InstalmentProgress = Instalment & {
  position: number;
  /** Of its amount, in minor units. */
  paid: bigint;
  state: InstalmentState;
};

export type PlanProgress = {
  instalments: InstalmentProgress[];
  /** What is still to be paid. */
  left: bigint;
  /** The first that is not met. */
  next: InstalmentProgress | null;
  /** The first day on which a plan that is not kept is broken; null where it is kept. */
  brokenOn: Day | null;
};

/**
 * How far a plan has come. What was settled on its bills since the agreement meets the instalments in their order: one is met when as much was settled as was
 * due through it. A plan is broken on the first day after the grace of an instalment that is not met.
 */
export function planProgress(
  instalments: readonly Instalment[],
  { settled, graceDays, today }: { settled: bigint; graceDays: number; today: Day },
): PlanProgress {
  let left = settled;
  const shown = instalments.map(({ dueOn, amount }, index): InstalmentProgress => {
    const paid = smallerOf(left, amount);
    left -= paid;
    return {
      position: index + 1,
      dueOn,
      amount,
      paid,
      state: stateOf({ dueOn, amount, paid, graceDays, today }),
    };
  });
  const next = shown.find(({ state }) => state !== 'met') ?? null;
  const total = instalments.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    instalments: shown,
    left: settled < total ? total - settled : 0n,
    next,
    brokenOn: next?.state === 'missed' ? addDays(next.dueOn, graceDays + 1) : null,
  };
}

function stateOf({
  dueOn,
  amount,
  paid,
  graceDays,
  today,
}: Instalment & { paid: bigint; graceDays: number; today: Day }): InstalmentState {
  if (paid >= amount) return 'met';
  if (addDays(dueOn, graceDays) < today) return 'missed';
  if (dueOn < today) return 'grace';
  return paid > 0n ? 'part' : 'due';
}

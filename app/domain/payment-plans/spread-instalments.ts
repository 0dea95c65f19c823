import { addDays, addMonths, type Day } from '#app/kernel/dates.ts';
import type { InstalmentInterval } from './payment-plan-fields.ts';

/** What is to be paid by a day, in minor units. */
export type Instalment = { dueOn: Day; amount: bigint };

/**
 * Equal instalments from a day on; what does not divide is on the last, so that they add up to the amount to the minor unit. Months keep the day of the first
 * instalment, or end with the month where it has no such day. An amount smaller than the number of instalments gives fewer of them.
 *
 * @throws RangeError where the amount or the count is not above zero
 */
export function spreadInstalments({
  amount,
  count,
  firstOn,
  interval,
}: {
  amount: bigint;
  count: number;
  firstOn: Day;
  interval: InstalmentInterval;
}): Instalment[] {
  if (amount <= 0n || count < 1) throw new RangeError('Nothing can be spread');
  const parts = amount < BigInt(count) ? Number(amount) : count;
  const each = amount / BigInt(parts);
  return Array.from({ length: parts }, (_, index) => ({
    dueOn: dayOfInstalment(firstOn, interval, index),
    amount: index === parts - 1 ? amount - each * BigInt(parts - 1) : each,
  }));
}

function dayOfInstalment(firstOn: Day, interval: InstalmentInterval, index: number): Day {
  if (interval === 'month') return addMonths(firstOn, index);
  return addDays(firstOn, index * (interval === 'week' ? 7 : 14));
}

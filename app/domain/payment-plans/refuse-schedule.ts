import { addMonths, type Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { minorToText } from '#app/kernel/money.ts';
import { mostYears } from './payment-plan-fields.ts';
import type { Instalment } from './spread-instalments.ts';

/**
 * Refuses instalments that do not follow each other from today on, or do not add up to what is owed.
 *
 * @throws DomainError `invalid_input` at `instalments` or the day of one
 */
export function refuseSchedule(
  instalments: readonly Instalment[],
  { owed, today, currency }: { owed: bigint; today: Day; currency: string },
): void {
  const last = addMonths(today, mostYears * 12);
  for (const [index, { dueOn }] of instalments.entries()) {
    const path = `instalments.${index}.dueOn`;
    const before = instalments[index - 1]?.dueOn;
    if (dueOn < today) throw new DomainError('invalid_input', { fields: [{ path, code: 'day_is_over' }] });
    if (before && dueOn <= before)
      throw new DomainError('invalid_input', { fields: [{ path, code: 'instalment_not_after' }] });
    if (dueOn > last) throw new DomainError('invalid_input', { fields: [{ path, code: 'plan_too_long' }] });
  }
  const sum = instalments.reduce((total, { amount }) => total + amount, 0n);
  if (sum !== owed) {
    const params = { owed: minorToText(owed, currency), sum: minorToText(sum, currency) };
    throw new DomainError('invalid_input', {
      fields: [{ path: 'instalments', code: 'instalments_sum', params }],
    });
  }
}

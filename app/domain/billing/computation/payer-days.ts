import type { Day } from '#app/kernel/dates.ts';
import { cutDays } from './cut-days.ts';
import type { DayRange, PayerDays } from './fee-terms.ts';

/** Days on which a person pays for a property; null leaves that side open. */
export type PayerTenure = { id: string; personId: string; startsOn: Day | null; endsOn: Day | null };

/**
 * Who pays on the days of `range`, end to end; at least one entry. Of several on a day it is who came last, then the smaller id. Where nobody
 * pays on any of these days, who pays on `dueOn` (the usual due day) does.
 */
export function payerDays(tenures: readonly PayerTenure[], range: DayRange, dueOn: Day): PayerDays[] {
  const changes = tenures.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).filter((day) => day !== null);
  const merged: PayerDays[] = [];
  for (const days of cutDays(range, changes)) {
    const personId = payerOn(tenures, days.start);
    const last = merged.at(-1);
    if (last && last.personId === personId) last.end = days.end;
    else merged.push({ ...days, personId });
  }
  const [only] = merged;
  if (only && merged.length === 1 && only.personId === null) only.personId = payerOn(tenures, dueOn);
  return merged;
}

function payerOn(tenures: readonly PayerTenure[], day: Day): string | null {
  const then = tenures.filter(
    ({ startsOn, endsOn }) => (startsOn === null || startsOn <= day) && (endsOn === null || endsOn > day),
  );
  const [last] = then.sort((a, b) =>
    a.startsOn === b.startsOn ? (a.id < b.id ? -1 : 1) : (a.startsOn ?? '') > (b.startsOn ?? '') ? -1 : 1,
  );
  return last?.personId ?? null;
}

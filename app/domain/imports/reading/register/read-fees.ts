import type { PropertyPlace, RegisterFact } from './register-row.ts';
import type { RegisterState } from './register-state.ts';
import type { RowReader } from './row-reader.ts';

/**
 * The fees that a row assigns to its property: `1#2` with `2020-06-10#2020-07-10`. One day is good for all of them; without a day a fee
 * starts when its item does. `0` means none.
 */
export function readFees(reader: RowReader, state: RegisterState, at: PropertyPlace): RegisterFact[] {
  const named = reader.list('feeNumbers', /[#,、;]/).filter((number) => number !== '0');
  if (named.length === 0) return [];
  const days = reader.days('feeStarts');
  if (days.length > 1 && days.length !== named.length) {
    reader.issue('error', 'feeStarts', 'fee_dates_mismatch', { fees: named.length, dates: days.length });
    return [];
  }
  const assigned = new Set<string>();
  return named.flatMap((name, index): RegisterFact[] => {
    const fee = state.fees.get(name);
    if (!fee) {
      reader.issue('error', 'feeNumbers', 'unknown_fee', { value: name });
      return [];
    }
    const startsOn = days[index] ?? days[0] ?? fee.startsOn;
    if (startsOn === null) {
      if (!reader.failed) reader.issue('error', 'feeStarts', 'required', { field: 'feeStarts' });
      return [];
    }
    if (assigned.has(fee.number)) {
      reader.issue('error', 'feeNumbers', 'duplicate_fee_item', { value: name, other: reader.row });
      return [];
    }
    assigned.add(fee.number);
    return [{ entity: 'fee_assignment', data: { ...at, feeNumber: fee.number, startsOn } }];
  });
}

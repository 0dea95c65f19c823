import { plainText } from './cell-values.ts';
import { cycles, feeFormulas, recurrences, timings } from './register-codes.ts';
import type { RegisterState } from './register-state.ts';
import type { RowReader } from './row-reader.ts';

/** A row of the list of fee items. */
export function readFeeItem(reader: RowReader, state: RegisterState): void {
  const name = reader.requiredText('feeName', 100);
  const number = reader.key('feeNumber') ?? name;
  const category = reader.text('category', 100);
  const recurring = reader.code('recurrence', recurrences) ?? true;
  const timing = reader.code('timing', timings) ?? 'advance';
  const cycle = recurring ? reader.code('cycleMonths', cycles) : null;
  const unitPrice = reader.price('unitPrice');
  const fixedAmount = reader.price('fixedAmount');
  const kind =
    reader.code('formula', feeFormulas) ?? (unitPrice !== null && unitPrice !== '0' ? 'per_area' : 'fixed');
  const startsOn = reader.day('startsOn');
  const endsOn = reader.day('endsOn');
  if (startsOn !== null && endsOn !== null && endsOn <= startsOn)
    reader.issue('error', 'endsOn', 'ends_before_start');
  if (kind === 'per_area' && unitPrice === null && !reader.failed) {
    reader.issue('error', 'unitPrice', 'required', { field: 'unitPrice' });
  }
  if (kind === 'fixed' && fixedAmount === null && !reader.failed) {
    reader.issue('error', 'fixedAmount', 'required', { field: 'fixedAmount' });
  }
  if (name === null || number === null) return;
  for (const [key, field] of [
    [`number ${number}`, 'feeNumber'],
    [`name ${name}`, 'feeName'],
  ] as const) {
    const seen = state.feeRows.get(key);
    if (seen)
      reader.issue('error', field, 'duplicate_fee_item', {
        value: field === 'feeName' ? name : number,
        other: seen.row,
      });
    else state.feeRows.set(key, { sheet: reader.sheet, row: reader.row });
  }
  const fee = { number, startsOn };
  if (!state.fees.has(number)) state.fees.set(number, fee);
  // Rows of properties may also name the fee; a number that looks like another fee's name goes first.
  if (!state.fees.has(plainText(name))) state.fees.set(plainText(name), fee);
  if (reader.failed) return;
  state.emit(reader, {
    entity: 'fee_item',
    data: {
      number,
      name,
      category,
      kind,
      unitPrice: (kind === 'per_area' ? unitPrice : fixedAmount) ?? '0',
      surcharge: kind === 'per_area' ? (fixedAmount ?? '0') : '0',
      cycleMonths: recurring ? (cycle ?? 1) : 0,
      timing,
      startsOn,
      endsOn,
    },
  });
}

import type { Day } from '#app/kernel/dates.ts';
import { type Decimal, parseDecimal } from '#app/kernel/money.ts';

/**
 * A cell of an exported table. A text is a text whatever it looks like; an amount, an area or another exact number goes in
 * as `{ number: '94.56' }`, a day as `{ day: '2026-11-21' }`.
 */
export type TableCell = string | number | boolean | null | { number: string } | { day: Day };

/** The cell as text. Throws RangeError where `number` is no plain decimal number. */
export function formatCell(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return exact(String(cell));
  if ('number' in cell) return exact(cell.number);
  return cell.day;
}

function exact(text: string): string {
  const decimal: Decimal | null = parseDecimal(text);
  if (decimal === null) throw new RangeError(`no decimal number: ${text}`);
  return text.trim();
}

import type { Cell } from './cell.ts';
import { exactNumber } from './exact-number.ts';
import { serialText } from './serial-date.ts';
import type { TextPool } from './text-pool.ts';
import { unescapeText } from './unescape-text.ts';

export type WorkbookParts = { texts: TextPool; dateStyles: readonly boolean[]; from1904: boolean };

/** A cell from its attributes (`t` its type, `s` its style), its stored value and whether it has a formula. */
export function toCell(
  attributes: Record<string, string>,
  value: string,
  formula: boolean,
  parts: WorkbookParts,
): Cell {
  const cell = plainCell(attributes, value, parts);
  if (formula) cell.formula = true;
  return cell;
}

function plainCell(attributes: Record<string, string>, value: string, parts: WorkbookParts): Cell {
  switch (attributes.t) {
    case 's':
      return { kind: 'text', text: parts.texts.at(Number(value)) ?? '' };
    case 'inlineStr':
    case 'str':
      return { kind: 'text', text: detached(unescapeText(value)) };
    case 'b':
      return { kind: 'boolean', text: value.trim() === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return { kind: 'date', text: value.replace('T', ' ').replace(/ 00:00:00.*$/, '') };
    default:
      return numberCell(Number(attributes.s ?? 0), value, parts);
  }
}

function numberCell(style: number, value: string, parts: WorkbookParts): Cell {
  const exact = exactNumber(value);
  // Some writers leave the type of a text out.
  if (!exact) return { kind: 'text', text: value };
  if (parts.dateStyles[style]) {
    const text = serialText(Number(value), parts.from1904);
    if (text !== undefined) return { kind: 'date', text };
  }
  return exact.digitsLost
    ? { kind: 'number', text: exact.text, digitsLost: true }
    : { kind: 'number', text: exact.text };
}

/**
 * A copy of a text that was cut out of a large piece of XML. V8 keeps the whole piece alive for as long as such a cutting (of 13
 * characters or more) is in use, and some cells are remembered to the end of the file.
 */
function detached(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}

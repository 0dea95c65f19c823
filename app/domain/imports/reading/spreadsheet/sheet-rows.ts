import type { SheetRow } from './cell.ts';
import { limits } from './limits.ts';
import { RowBuilder } from './row-builder.ts';
import { toCell, type WorkbookParts } from './to-cell.ts';
import { walkXml } from './walk-xml.ts';

/** The filled rows of one worksheet part, as it streams in. */
export async function* sheetRows(
  bytes: AsyncIterable<Buffer>,
  parts: WorkbookParts,
): AsyncGenerator<SheetRow, void, undefined> {
  let ready: SheetRow[] = [];
  let row = new RowBuilder(0);
  let number = 0;
  let column = -1;
  let cell: Record<string, string> = {};
  let value = '';
  let formula = false;
  let wanted = false;
  let inAid = false;

  for await (const _ of walkXml(bytes, {
    open(name, attributes) {
      if (name === 'c') {
        cell = attributes;
        column = columnOf(attributes.r) ?? column + 1;
        value = '';
        formula = false;
      } else if (name === 'v' || name === 't') wanted = !inAid;
      else if (name === 'f') formula = true;
      else if (name === 'rPh') inAid = true;
      else if (name === 'row') {
        number = Math.max(number + 1, Number.parseInt(attributes.r ?? '0', 10) || 0);
        row = new RowBuilder(number);
        column = -1;
      }
    },
    text(piece) {
      if (wanted && value.length <= limits.cellLength) value += piece.slice(0, limits.cellLength + 1);
    },
    close(name) {
      if (name === 'v' || name === 't') wanted = false;
      else if (name === 'rPh') inAid = false;
      else if (name === 'c') {
        if (value !== '' || formula) row.add(column, toCell(cell, value, formula, parts));
      } else if (name === 'row') {
        const built = row.build();
        if (built) ready.push(built);
      }
    },
  })) {
    if (ready.length === 0) continue;
    yield* ready;
    ready = [];
  }
}

/** `C7` is in column 2. Undefined where the reference has no letters. */
function columnOf(reference: string | undefined): number | undefined {
  if (!reference) return undefined;
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i++) {
    const code = reference.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column === 0 ? undefined : column - 1;
}

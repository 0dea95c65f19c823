import type { Day } from '#app/kernel/dates.ts';
import { parseMoney } from '#app/kernel/money.ts';
import type { Cell, SheetRow } from '../spreadsheet/cell.ts';
import { LOST } from '../spreadsheet/row-builder.ts';
import { serialDay } from '../spreadsheet/serial-date.ts';
import {
  dayValue,
  decimalValue,
  emailValue,
  identityValue,
  phoneValue,
  plainText,
  tidyText,
} from './cell-values.ts';
import type { IssueLog } from './issue-log.ts';
import { codeWord } from './register-codes.ts';
import type { RegisterField } from './register-targets.ts';
import type { IssueCode, RowIssue, Severity } from './row-issue.ts';

/** What people type where a value is missing and a form insists on one. They are no data. */
const PLACEHOLDER_PHONE = '18999999999';
const PLACEHOLDER_IDENTITY = /^1{15,18}$/;

/**
 * Reads the fields of one row as values, and logs an issue for each cell that is none. A field without a column, or with an empty
 * cell, is null. `failed` tells whether any error was logged for this row.
 */
export class RowReader {
  failed = false;

  constructor(
    readonly sheet: string,
    readonly source: SheetRow,
    /** Column (from 0) of each mapped field. */
    readonly columns: ReadonlyMap<RegisterField, number>,
    readonly log: IssueLog,
    readonly currency: string,
  ) {}

  get row(): number {
    return this.source.number;
  }

  /** Logs an issue at the column of `field`, or for the whole row where the field has none. */
  issue(severity: Severity, field: RegisterField | null, code: IssueCode, params?: RowIssue['params']): void {
    if (severity === 'error') this.failed = true;
    const column = field === null ? null : (this.columns.get(field) ?? null);
    this.log.add(severity, { sheet: this.sheet, row: this.row, column }, code, params);
  }

  has(field: RegisterField): boolean {
    return this.columns.has(field);
  }

  /** A name or another text of which the spelling matters. */
  text(field: RegisterField, maxLength = 200): string | null {
    return this.#text(field, maxLength, tidyText);
  }

  /** A number or a name by which rows refer to each other, in one form of letters and digits. */
  key(field: RegisterField, maxLength = 60): string | null {
    return this.#text(field, maxLength, plainText);
  }

  requiredText(field: RegisterField, maxLength = 200): string | null {
    return this.#required(field, () => this.text(field, maxLength));
  }

  requiredKey(field: RegisterField, maxLength = 60): string | null {
    return this.#required(field, () => this.key(field, maxLength));
  }

  integer(field: RegisterField, min: number, max: number): number | null {
    const cell = this.#cell(field);
    if (!cell) return null;
    const text = plainText(cell.text).replace(/(层|楼|f|F)$/, '');
    const value = /^[+-]?\d{1,9}(\.0+)?$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) return this.#bad(field, 'bad_number', cell, { min, max });
    return value;
  }

  /** Square metres with at most four decimals, above 0 and at most 100,000; `placeholder` is no data. */
  area(field: RegisterField, placeholder?: string): string | null {
    const cell = this.#cell(field);
    if (!cell || cell.text.trim() === placeholder) return null;
    const area = decimalValue(plainText(cell.text), 4, cell.kind === 'number');
    if (area === 'fine') return this.#bad(field, 'too_many_decimals', cell, { decimals: 4 });
    if (area === null || !(Number(area) > 0 && Number(area) <= 100_000))
      return this.#bad(field, 'bad_area', cell);
    return area;
  }

  /** A price or an amount in major units, as exact decimal text with at most six decimals. */
  price(field: RegisterField): string | null {
    const cell = this.#cell(field);
    if (!cell) return null;
    const price = decimalValue(plainText(cell.text), 6, cell.kind === 'number');
    if (price === 'fine') return this.#bad(field, 'too_many_decimals', cell, { decimals: 6 });
    if (price === null || price.startsWith('-') || price.split('.')[0]!.length > 12)
      return this.#bad(field, 'bad_money', cell);
    return price;
  }

  /** Minor units. */
  money(field: RegisterField): bigint | null {
    const cell = this.#cell(field);
    if (!cell) return null;
    const amount = parseMoney(plainText(cell.text).replace(/\s*元$/, ''), this.currency);
    if (amount === null || amount < 0n || amount > 10n ** 15n) return this.#bad(field, 'bad_money', cell);
    return amount;
  }

  day(field: RegisterField): Day | null {
    const cell = this.#cell(field);
    if (!cell) return null;
    const day = dayOfCell(cell);
    return day === null ? this.#bad(field, 'bad_date', cell) : day;
  }

  /** Several days in one cell, between `#` or commas. */
  days(field: RegisterField): Day[] {
    const cell = this.#cell(field);
    if (!cell) return [];
    const single = dayOfCell(cell);
    if (single !== null) return [single];
    const days: Day[] = [];
    for (const part of plainText(cell.text).split(/[#,、;]/)) {
      if (part.trim() === '' || part.trim() === '0') continue;
      const day = dayValue(part.trim());
      if (day === null) {
        this.#bad(field, 'bad_date', cell);
        return [];
      }
      days.push(day);
    }
    return days;
  }

  code<Value>(field: RegisterField, table: ReadonlyMap<string, Value>): Value | null {
    const cell = this.#cell(field);
    if (!cell) return null;
    const value = table.get(codeWord(cell.text));
    return value === undefined ? this.#bad(field, 'unknown_code', cell) : value;
  }

  phone(field: RegisterField): string | null {
    const cell = this.#cell(field);
    return cell ? this.phoneIn(field, plainText(cell.text)) : null;
  }

  phoneIn(field: RegisterField, text: string): string | null {
    if (text === '' || text === '0') return null;
    const phone = phoneValue(text);
    if (phone === null) this.issue('error', field, 'bad_phone', { value: shown(text) });
    return phone === PLACEHOLDER_PHONE ? null : phone;
  }

  email(field: RegisterField): string | null {
    const cell = this.#cell(field);
    if (!cell) return null;
    return emailValue(plainText(cell.text)) ?? this.#bad(field, 'bad_email', cell);
  }

  identityNumber(field: RegisterField): string | null {
    const cell = this.#cell(field);
    if (!cell) return null;
    return this.identityNumberIn(field, plainText(cell.text), cell.digitsLost);
  }

  /** The value itself stays out of the issue: issues are seen by people who may not see identity numbers. */
  identityNumberIn(field: RegisterField, text: string, digitsLost = false): string | null {
    if (text === '' || text === '0' || PLACEHOLDER_IDENTITY.test(text) || (digitsLost && /^1{15}/.test(text)))
      return null;
    if (digitsLost) {
      this.issue('error', field, 'digits_lost');
      return null;
    }
    const identity = identityValue(text);
    if (identity === null) this.issue('error', field, 'bad_identity_number');
    else if (identity.unchecked) this.issue('warning', field, 'identity_checksum');
    return identity?.number ?? null;
  }

  digitsLost(field: RegisterField): boolean {
    const column = this.columns.get(field);
    return column !== undefined && this.source.cells[column]?.digitsLost === true;
  }

  /** The parts of a cell that lists several things. */
  list(field: RegisterField, separator: RegExp): string[] {
    const text = this.key(field, 500);
    return text === null
      ? []
      : text.split(separator).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  }

  #text(field: RegisterField, maxLength: number, tidy: (text: string) => string): string | null {
    const cell = this.#cell(field);
    if (!cell) return null;
    // `1-2` typed into a cell without text format has become a day, and what was typed is gone.
    if (cell.kind === 'date') return this.#bad(field, 'date_instead_of_text', cell);
    const text = tidy(cell.text);
    if (text.length > maxLength) return this.#bad(field, 'cell_too_long', cell, { limit: maxLength });
    return text === '' ? null : text;
  }

  #required(field: RegisterField, read: () => string | null): string | null {
    const before = this.failed;
    this.failed = false;
    const value = read();
    if (value === null && !this.failed) this.issue('error', field, 'required', { field });
    this.failed ||= before;
    return value;
  }

  /** The cell, where it has a value that can be read at all. */
  #cell(field: RegisterField): Cell | undefined {
    const column = this.columns.get(field);
    const cell = column === undefined ? undefined : this.source.cells[column];
    if (!cell) return undefined;
    if (cell.kind === 'error') return void this.#bad(field, 'cell_error', cell);
    if (cell.formula && cell.text.trim() === '') return void this.#bad(field, 'formula_without_value', cell);
    if (cell.cut) return void this.#bad(field, 'cell_too_long', cell, { limit: cell.text.length });
    if (cell.text.includes(LOST)) return void this.#bad(field, 'bad_character', cell);
    return plainText(cell.text) === '' ? undefined : cell;
  }

  #bad(field: RegisterField, code: IssueCode, cell: Cell, params: RowIssue['params'] = {}): null {
    this.issue('error', field, code, { value: shown(cell.text), ...params });
    return null;
  }
}

function dayOfCell(cell: Cell): Day | null {
  const day = dayValue(plainText(cell.text));
  if (day !== null || cell.kind !== 'number') return day;
  // A date that lost its format is the bare serial number: 18264 is 1950, 73050 is 2099.
  const serial = Number(cell.text);
  return serial >= 18_264 && serial <= 73_050 ? (serialDay(serial, false) ?? null) : null;
}

/** A value as an issue quotes it: short, without what breaks a line or a database. */
function shown(text: string): string {
  const plain = plainText(text);
  // Whole characters only: half of one cannot be stored.
  const characters = [...plain.slice(0, 200)];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : plain;
}

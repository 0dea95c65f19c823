/** What a formula may ask of a property. `area` is the built area; `has_lift` is 1 or 0; `kind` is compared with a quoted word. */
export const formulaAttributes = [
  'area',
  'inner_area',
  'floor',
  'residents',
  'vehicles',
  'kind',
  'has_lift',
] as const;
export type FormulaAttribute = (typeof formulaAttributes)[number];

export const comparisons = ['=', '<>', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof comparisons)[number];

/** A part of a read formula. `position` is where a problem of this part is shown. */
export type FormulaNode =
  | { type: 'number'; value: string }
  | { type: 'text'; value: string }
  | { type: 'attribute'; name: FormulaAttribute; position: number }
  | { type: 'parameter'; name: string; position: number }
  | { type: 'negate'; operand: FormulaNode }
  | {
      type: 'arithmetic';
      operator: '+' | '-' | '*' | '/';
      left: FormulaNode;
      right: FormulaNode;
      position: number;
    }
  | { type: 'compare'; operator: Comparison; left: FormulaNode; right: FormulaNode }
  | { type: 'logic'; operator: 'and' | 'or'; left: FormulaNode; right: FormulaNode }
  | { type: 'not'; operand: FormulaNode }
  | { type: 'choose'; which: 'min' | 'max'; operands: FormulaNode[] }
  | { type: 'round'; operand: FormulaNode; digits: number }
  | { type: 'whole'; direction: 'floor' | 'ceil'; operand: FormulaNode }
  | { type: 'if'; condition: FormulaNode; whenTrue: FormulaNode; whenFalse: FormulaNode };

/** A formula that has been read and found sound: it yields a number, whatever the property. */
export type Formula = {
  text: string;
  root: FormulaNode;
  /** What it asks of the property, each once, in the order of `formulaAttributes`. */
  attributes: FormulaAttribute[];
  /** The parameters that a price must give, each once, in the order in which they come. */
  parameters: string[];
};

export const formulaLimits = {
  /** Characters. */
  length: 500,
  /** How deep brackets, functions and signs may stand in each other. */
  depth: 30,
  /** Numbers, names and operations. */
  nodes: 200,
  wholeDigits: 12,
  decimals: 10,
  nameLength: 30,
  arguments: 20,
} as const;

/** Where a quotient is rounded, half away from zero. */
export const divisionDecimals = 10;

export const formulaErrorCodes = [
  'empty',
  'too_long',
  'too_deep',
  'too_large',
  'unexpected_character',
  'unclosed_text',
  'number_too_long',
  'name_too_long',
  'unknown_function',
  'unknown_name',
  'unknown_kind',
  'value_expected',
  'operator_expected',
  'closing_expected',
  'argument_count',
  'number_expected',
  'condition_expected',
  'kind_expected',
  'digits_expected',
] as const;

/** What keeps a text from being a formula: `length` characters from `position` on, both counted in UTF-16 units; 0 long at the end. */
export type FormulaError = { code: (typeof formulaErrorCodes)[number]; position: number; length: number };

/** Thrown within the reading of a formula only; `parseFormula` turns it into its result. */
export class FormulaMistake extends Error {
  constructor(readonly error: FormulaError) {
    super(error.code);
  }
}

export function mistake(code: FormulaError['code'], position: number, length: number): FormulaMistake {
  return new FormulaMistake({ code, position, length });
}

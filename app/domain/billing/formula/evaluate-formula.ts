import { type Decimal, divideRounded } from '#app/kernel/money.ts';
import { decimalText, readDecimal } from '../computation/decimal-text.ts';
import { divisionDecimals, type Formula, type FormulaAttribute, type FormulaNode } from './formula.ts';

/** Decimals as text, `kind` as its word, `has_lift` as 1 or 0; null or left out where it is not known. */
export type FormulaAttributes = Partial<Record<FormulaAttribute, string | null>>;
/** Decimals as text, by name. */
export type FormulaParameters = Readonly<Record<string, string>>;

/** Why there is no value: something it needs is not known, or it divides by zero at `position`. */
export type FormulaProblem =
  | { code: 'unknown_attribute'; name: FormulaAttribute; position: number }
  | { code: 'unknown_parameter'; name: string; position: number }
  | { code: 'division_by_zero'; position: number };

export type FormulaResult = { value: string; problem: null } | { value: null; problem: FormulaProblem };

/**
 * The exact value as decimal text; null where an attribute or parameter that it needs is not known, and where it divides by zero. `if` needs
 * its condition and the branch that is taken; `and` and `or` need no more than decides them. `formulaSql` is the same in the database.
 * Throws RangeError where an attribute or parameter is no decimal number.
 */
export function evaluateFormula(
  formula: Formula,
  attributes: FormulaAttributes,
  parameters: FormulaParameters,
): string | null {
  return explainFormula(formula, attributes, parameters).value;
}

/** As `evaluateFormula`, with the reason where there is no value. */
export function explainFormula(
  formula: Formula,
  attributes: FormulaAttributes,
  parameters: FormulaParameters,
): FormulaResult {
  const result = evaluate(formula.root, { attributes, parameters });
  if (isProblem(result)) return { value: null, problem: result };
  return { value: textOf(result as Decimal), problem: null };
}

type Given = { attributes: FormulaAttributes; parameters: FormulaParameters };
type Value = Decimal | boolean | string | FormulaProblem;

const isProblem = (value: Value): value is FormulaProblem => typeof value === 'object' && 'code' in value;
const zero: Decimal = { digits: 0n, scale: 0 };

function evaluate(node: FormulaNode, given: Given): Value {
  switch (node.type) {
    case 'number':
      return readDecimal(node.value);
    case 'text':
      return node.value;
    case 'attribute': {
      const value = given.attributes[node.name] ?? 'NaN';
      // What the database calls no number is not known here either.
      if (value === 'NaN') return { code: 'unknown_attribute', name: node.name, position: node.position };
      return node.name === 'kind' ? value : readDecimal(value);
    }
    case 'parameter':
      return Object.hasOwn(given.parameters, node.name)
        ? readDecimal(given.parameters[node.name] as string)
        : { code: 'unknown_parameter', name: node.name, position: node.position };
    case 'negate':
      return withNumbers([node.operand], given, ([value]) => ({ ...value, digits: -value.digits }));
    case 'arithmetic':
      return withNumbers([node.left, node.right], given, ([left, right]) =>
        node.operator === '/' && right.digits === 0n
          ? { code: 'division_by_zero', position: node.position }
          : arithmetic(node.operator, left, right),
      );
    case 'choose':
      return withNumbers(node.operands, given, (values) =>
        values.reduce((best, value) => {
          const order = compare(value, best);
          return (node.which === 'min' ? order < 0 : order > 0) ? value : best;
        }),
      );
    case 'round':
      return withNumbers([node.operand], given, ([value]) => rounded(value, node.digits, 'half_up'));
    case 'whole':
      return withNumbers([node.operand], given, ([value]) => {
        // Towards zero or away from it, whichever is the wanted side.
        const down = node.direction === 'floor';
        return rounded(value, 0, value.digits < 0n === down ? 'up' : 'down');
      });
    case 'compare': {
      const [left, right] = [evaluate(node.left, given), evaluate(node.right, given)];
      if (isProblem(left)) return left;
      if (isProblem(right)) return right;
      const order =
        typeof left === 'string' || typeof right === 'string'
          ? Number(left !== right)
          : compare(left as Decimal, right as Decimal);
      return holds(node.operator, order);
    }
    case 'not': {
      const value = evaluate(node.operand, given);
      return isProblem(value) ? value : !value;
    }
    case 'logic': {
      const decides = node.operator === 'or';
      const left = evaluate(node.left, given);
      if (left === decides) return decides;
      const right = evaluate(node.right, given);
      if (right === decides) return decides;
      return isProblem(left) ? left : right;
    }
    case 'if': {
      const condition = evaluate(node.condition, given);
      if (isProblem(condition)) return condition;
      return evaluate(condition ? node.whenTrue : node.whenFalse, given);
    }
  }
}

/** The calculation, or the first problem of what it needs. */
function withNumbers(
  nodes: readonly FormulaNode[],
  given: Given,
  calculate: (values: [Decimal, Decimal, ...Decimal[]]) => Value,
): Value {
  const values: Decimal[] = [];
  for (const node of nodes) {
    const value = evaluate(node, given);
    if (isProblem(value)) return value;
    values.push(value as Decimal);
  }
  return calculate(values as [Decimal, Decimal, ...Decimal[]]);
}

function arithmetic(operator: '+' | '-' | '*' | '/', left: Decimal, right: Decimal): Decimal {
  if (operator === '*') return { digits: left.digits * right.digits, scale: left.scale + right.scale };
  if (operator === '/') {
    const numerator = left.digits * 10n ** BigInt(divisionDecimals + right.scale);
    const denominator = right.digits * 10n ** BigInt(left.scale);
    return { digits: divideRounded(numerator, denominator, 'half_up'), scale: divisionDecimals };
  }
  const [a, b] = aligned(left, right);
  return { digits: operator === '+' ? a + b : a - b, scale: Math.max(left.scale, right.scale) };
}

/** Both as counts of the same unit. */
function aligned(left: Decimal, right: Decimal): [bigint, bigint] {
  const scale = Math.max(left.scale, right.scale);
  return [left.digits * 10n ** BigInt(scale - left.scale), right.digits * 10n ** BigInt(scale - right.scale)];
}

function compare(left: Decimal, right: Decimal): number {
  const [a, b] = aligned(left, right);
  return a < b ? -1 : a > b ? 1 : 0;
}

function holds(operator: string, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

/** To so many decimals; to tens, hundreds where `digits` is negative. */
function rounded(value: Decimal, digits: number, rounding: 'half_up' | 'up' | 'down'): Decimal {
  if (value.scale <= digits) return value;
  const unit = divideRounded(value.digits, 10n ** BigInt(value.scale - digits), rounding);
  return digits >= 0 ? { digits: unit, scale: digits } : { digits: unit * 10n ** BigInt(-digits), scale: 0 };
}

function textOf({ digits, scale }: Decimal): string {
  if (digits === zero.digits) return '0';
  const magnitude = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const cut = magnitude.length - scale;
  return decimalText(`${digits < 0n ? '-' : ''}${magnitude.slice(0, cut)}.${magnitude.slice(cut)}`);
}

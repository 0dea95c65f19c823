import { propertyKinds } from '../../properties/property-words.ts';
import { decimalText } from '../computation/decimal-text.ts';
import {
  type Comparison,
  comparisons,
  type Formula,
  type FormulaAttribute,
  type FormulaNode,
  formulaAttributes,
  formulaLimits,
  mistake,
} from './formula.ts';
import { type FormulaToken, tokenizeFormula } from './tokenize-formula.ts';

/** What a part yields: a number, a condition, the property's kind, or a quoted text. `end` is the first character after it. */
type Part = {
  node: FormulaNode;
  yields: 'number' | 'condition' | 'kind' | 'text';
  position: number;
  end: number;
};

/** How many arguments each function takes: at least, at most. */
const functions = new Map<string, readonly [number, number]>([
  ['min', [2, formulaLimits.arguments]],
  ['max', [2, formulaLimits.arguments]],
  ['round', [1, 2]],
  ['floor', [1, 1]],
  ['ceil', [1, 1]],
  ['if', [3, 3]],
]);

/** How tightly an operator binds. `not` stands between `and` and the comparisons, the sign of a value above all. */
const binding = new Map<string, number>([
  ['or', 1],
  ['and', 2],
  ...comparisons.map((comparison) => [comparison, 4] as const),
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
]);
const bindingOfNot = 3;
const bindingOfSign = 7;
const words = new Set(['and', 'or', 'not']);
const roundingDigits = { least: -6, most: formulaLimits.decimals };

/**
 * A Pratt parser: it reads a value, then as many operators as bind more tightly than what stands before it. It throws FormulaMistake; see
 * `parseFormula`.
 */
export class FormulaReader {
  private readonly tokens: FormulaToken[];
  private next = 0;
  private depth = 0;
  private nodes = 0;
  private readonly attributes = new Set<FormulaAttribute>();
  private readonly parameters = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly known?: readonly string[],
  ) {
    this.tokens = tokenizeFormula(text);
  }

  read(): Formula {
    const root = this.numberOf(this.expression(0));
    const rest = this.token;
    if (rest.kind !== 'end') throw mistake('operator_expected', rest.position, rest.length);
    return {
      text: this.text,
      root,
      attributes: formulaAttributes.filter((name) => this.attributes.has(name)),
      parameters: [...this.parameters],
    };
  }

  private get token(): FormulaToken {
    return this.tokens[this.next] as FormulaToken;
  }

  private take(): FormulaToken {
    const token = this.token;
    if (token.kind !== 'end') this.next += 1;
    return token;
  }

  private isNext(sign: string): boolean {
    return this.token.kind === 'sign' && this.token.value === sign;
  }

  private expression(above: number): Part {
    this.depth += 1;
    if (this.depth > formulaLimits.depth) throw mistake('too_deep', this.token.position, this.token.length);
    let left = this.value();
    for (;;) {
      const token = this.token;
      const operator = token.kind === 'name' ? token.value.toLowerCase() : token.value;
      const binds = token.kind === 'sign' || token.kind === 'name' ? binding.get(operator) : undefined;
      if (binds === undefined || binds <= above) break;
      this.take();
      left = this.combined(operator, token, left, this.expression(binds));
    }
    this.depth -= 1;
    return left;
  }

  private combined(operator: string, token: FormulaToken, left: Part, right: Part): Part {
    const span = { position: left.position, end: right.end };
    switch (operator) {
      case 'and':
      case 'or':
        return this.part('condition', span, {
          type: 'logic',
          operator,
          left: this.conditionOf(left),
          right: this.conditionOf(right),
        });
      case '+':
      case '-':
      case '*':
      case '/':
        return this.part('number', span, {
          type: 'arithmetic',
          operator,
          left: this.numberOf(left),
          right: this.numberOf(right),
          position: token.position,
        });
      default: {
        const comparison = operator as Comparison;
        const sides = [left, right].some((side) => side.yields === 'kind' || side.yields === 'text')
          ? this.kinds(comparison, token, left, right)
          : { left: this.numberOf(left), right: this.numberOf(right) };
        return this.part('condition', span, { type: 'compare', operator: comparison, ...sides });
      }
    }
  }

  /** The kind is only equal or not equal to a quoted word, and the word must be one that a property can have. */
  private kinds(comparison: Comparison, token: FormulaToken, left: Part, right: Part) {
    const [kind, word] = right.yields === 'kind' ? [right, left] : [left, right];
    if (comparison !== '=' && comparison !== '<>')
      throw mistake('kind_expected', token.position, token.length);
    if (kind.yields !== 'kind') throw mistake('kind_expected', kind.position, kind.end - kind.position);
    const length = word.end - word.position;
    if (word.node.type !== 'text') throw mistake('kind_expected', word.position, length);
    const { value } = word.node;
    if (!propertyKinds.some((known) => known === value)) throw mistake('unknown_kind', word.position, length);
    return { left: kind.node, right: word.node };
  }

  private value(): Part {
    const token = this.take();
    const span = { position: token.position, end: token.position + token.length };
    if (token.kind === 'number')
      return this.part('number', span, { type: 'number', value: decimalText(token.value) });
    if (token.kind === 'text') return this.part('text', span, { type: 'text', value: token.value });
    if (token.kind === 'name') return this.named(token);
    if (token.value === '(') {
      const inner = this.expression(0);
      return { ...inner, position: token.position, end: this.closing() };
    }
    if (token.value === '-' || token.value === '+') {
      const signed = this.expression(bindingOfSign);
      const operand = this.numberOf(signed);
      const whole = { position: token.position, end: signed.end };
      return token.value === '-'
        ? this.part('number', whole, { type: 'negate', operand })
        : { ...signed, ...whole };
    }
    throw mistake('value_expected', token.position, token.length);
  }

  private named(token: FormulaToken): Part {
    const small = token.value.toLowerCase();
    const { position, length } = token;
    if (small === 'not') {
      const operand = this.expression(bindingOfNot);
      return this.part(
        'condition',
        { position, end: operand.end },
        { type: 'not', operand: this.conditionOf(operand) },
      );
    }
    if (words.has(small)) throw mistake('value_expected', position, length);
    if (this.isNext('(')) return this.call(token, small);
    const span = { position, end: position + length };
    const attribute = formulaAttributes.find((name) => name === small);
    if (attribute) {
      this.attributes.add(attribute);
      const node = { type: 'attribute', name: attribute, position } as const;
      return this.part(attribute === 'kind' ? 'kind' : 'number', span, node);
    }
    if (this.known && !this.known.includes(token.value)) throw mistake('unknown_name', position, length);
    this.parameters.add(token.value);
    return this.part('number', span, { type: 'parameter', name: token.value, position });
  }

  private call(token: FormulaToken, name: string): Part {
    const counts = functions.get(name);
    if (!counts) throw mistake('unknown_function', token.position, token.length);
    this.take();
    const given: Part[] = [];
    if (!this.isNext(')')) {
      given.push(this.expression(0));
      while (this.isNext(',')) {
        this.take();
        given.push(this.expression(0));
      }
    }
    const span = { position: token.position, end: this.closing() };
    if (given.length < counts[0] || given.length > counts[1])
      throw mistake('argument_count', span.position, span.end - span.position);
    return this.part('number', span, this.called(name, given));
  }

  private called(name: string, given: Part[]): FormulaNode {
    const [first, second, third] = given as [Part, Part, Part];
    switch (name) {
      case 'min':
      case 'max':
        return { type: 'choose', which: name, operands: given.map((part) => this.numberOf(part)) };
      case 'floor':
      case 'ceil':
        return { type: 'whole', direction: name, operand: this.numberOf(first) };
      case 'round':
        return { type: 'round', operand: this.numberOf(first), digits: second ? digitsOf(second) : 0 };
      default:
        return {
          type: 'if',
          condition: this.conditionOf(first),
          whenTrue: this.numberOf(second),
          whenFalse: this.numberOf(third),
        };
    }
  }

  /** @returns the first character after the bracket */
  private closing(): number {
    const token = this.take();
    if (token.kind === 'sign' && token.value === ')') return token.position + token.length;
    throw mistake(
      token.kind === 'end' ? 'closing_expected' : 'operator_expected',
      token.position,
      token.length,
    );
  }

  private numberOf(part: Part): FormulaNode {
    if (part.yields === 'number') return part.node;
    throw mistake('number_expected', part.position, part.end - part.position);
  }

  private conditionOf(part: Part): FormulaNode {
    if (part.yields === 'condition') return part.node;
    throw mistake('condition_expected', part.position, part.end - part.position);
  }

  private part(yields: Part['yields'], span: { position: number; end: number }, node: FormulaNode): Part {
    this.nodes += 1;
    if (this.nodes > formulaLimits.nodes) throw mistake('too_large', span.position, span.end - span.position);
    return { node, yields, ...span };
  }
}

/** How many decimals `round` keeps: a whole number that is written out, so that it is the same for every property. */
function digitsOf(part: Part): number {
  const { node } = part;
  const text =
    node.type === 'number'
      ? node.value
      : node.type === 'negate' && node.operand.type === 'number'
        ? `-${node.operand.value}`
        : '';
  const digits = /^-?\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (digits >= roundingDigits.least && digits <= roundingDigits.most) return digits === 0 ? 0 : digits;
  throw mistake('digits_expected', part.position, part.end - part.position);
}

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFormula, explainFormula } from './evaluate-formula.ts';
import { formulaErrorCodes, formulaLimits } from './formula.ts';
import { parseFormula } from './parse-formula.ts';

const flat = {
  area: '89.5',
  inner_area: '71.25',
  floor: '12',
  residents: '3',
  vehicles: '2',
  kind: 'dwelling',
  has_lift: '1',
};

function read(text: string) {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.code} at ${result.error.position}`);
  return result.formula;
}
const value = (text: string, attributes = {}, parameters = {}) =>
  evaluateFormula(read(text), { ...flat, ...attributes }, parameters);

describe('a formula', () => {
  test.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 4 - 3', '3'],
    ['-2 * -3', '6'],
    ['- (2 + 3)', '-5'],
    ['+2', '2'],
    ['0 * -1', '0'],
    ['.5 + 1.', '1.5'],
    ['0.1 + 0.2', '0.3'],
    ['10 / 4', '2.5'],
    ['1 / 3', '0.3333333333'],
    ['2 / 3', '0.6666666667'],
    ['-2 / 3', '-0.6666666667'],
    ['1 / 20000000000', '0.0000000001'],
    ['-1 / 20000000000', '-0.0000000001'],
    ['1 / 20000000001', '0'],
    ['min(3, 1, 2)', '1'],
    ['max(3, 1, area)', '89.5'],
    ['round(2.5)', '3'],
    ['round(-2.5)', '-3'],
    ['round(1.005, 2)', '1.01'],
    ['round(1250, -2)', '1300'],
    ['floor(-1.5)', '-2'],
    ['floor(1.5)', '1'],
    ['ceil(-1.5)', '-1'],
    ['ceil(1.2)', '2'],
    ['floor', '12'],
    ['floor(floor / 5)', '2'],
    ['if(floor > 6 and has_lift = 1, 30, 20)', '30'],
    ['if(not floor > 6 or residents >= 3, 1, 2)', '1'],
    ['if(kind = "shop", 3, 1.5) * area', '134.25'],
    ['if("dwelling" <> kind, 1, 2)', '2'],
    ['IF(1 <> 1 OR 2 <= 1, 1, 2)', '2'],
    ['if（kind＝“dwelling”，area×１．５，０）', '134.25'],
    ['if(floor ≥ 12, 1, 0) + if(floor ≤ 11, 1, 0) + if(floor ≠ 12, 1, 0)', '1'],
    ['if(floor != 12, 1, 0)', '0'],
    ['min(area, 90) * 1.2 + max(area - 90, 0) * 1.8', '107.4'],
  ])('%s is %s', (text, expected) => expect(value(text)).toBe(expected));

  test('takes its parameters by name, also by a Chinese one', () => {
    const formula = read('area * 单价 + base_fee');
    expect(formula).toMatchObject({ attributes: ['area'], parameters: ['单价', 'base_fee'] });
    expect(evaluateFormula(formula, flat, { 单价: '1.30', base_fee: '5' })).toBe('121.35');
    expect(explainFormula(formula, flat, { 单价: '1.3' }).problem).toEqual({
      code: 'unknown_parameter',
      name: 'base_fee',
      position: 12,
    });
    // What every object has is no parameter.
    expect(value('toString + constructor')).toBeNull();
  });

  test('is unknown where something that it needs is unknown', () => {
    const unknown = { inner_area: null };
    expect(value('min(1, inner_area)', unknown)).toBeNull();
    expect(value('max(1, inner_area)', unknown)).toBeNull();
    expect(value('inner_area * 0', unknown)).toBeNull();
    expect(value('if(inner_area > 1, 1, 1)', unknown)).toBeNull();
    expect(value('if(area > 1, 1, inner_area)', unknown)).toBe('1');
    expect(value('if(area > 1 or inner_area > 1, 1, 2)', unknown)).toBe('1');
    expect(value('if(area < 1 and inner_area > 1, 1, 2)', unknown)).toBe('2');
    expect(value('if(area > 1 and inner_area > 1, 1, 2)', unknown)).toBeNull();
    expect(value('if(not inner_area > 1, 1, 2)', unknown)).toBeNull();
    expect(explainFormula(read('2 * inner_area'), unknown, {}).problem).toEqual({
      code: 'unknown_attribute',
      name: 'inner_area',
      position: 4,
    });
  });

  test('that divides by zero has no value, and says where', () => {
    expect(explainFormula(read('area / (floor - 12)'), flat, {})).toEqual({
      value: null,
      problem: { code: 'division_by_zero', position: 5 },
    });
    expect(value('if(residents = 0, 0, area / residents)', { residents: '0' })).toBe('0');
  });
});

test('every example of the documentation is a formula', () => {
  const examples = readFileSync('docs/formulas.md', 'utf8')
    .split('## What a formula is made of')[0]
    ?.matchAll(/\| `([^`]+)` \|/g);
  const texts = [...(examples ?? [])].map(([, text]) => text ?? '');
  expect(texts.length).toBeGreaterThan(6);
  for (const text of texts) expect(parseFormula(text), text).toMatchObject({ ok: true });
  expect(value(texts[2] ?? '')).toBe('107.4');
});

describe('a mistake', () => {
  test.each([
    ['', 'empty', 0, 0],
    ['   ', 'empty', 0, 0],
    ['area *', 'value_expected', 6, 0],
    ['area * * 2', 'value_expected', 7, 1],
    ['area 2', 'operator_expected', 5, 1],
    ['(area + 2', 'closing_expected', 9, 0],
    ['min(area 2)', 'operator_expected', 9, 1],
    ['area + 2)', 'operator_expected', 8, 1],
    ['1,000 * area', 'operator_expected', 1, 1],
    ['area # 2', 'unexpected_character', 5, 1],
    ['area 🙂', 'unexpected_character', 5, 2],
    ['area[0]', 'unexpected_character', 4, 1],
    ['a; drop table bill', 'unexpected_character', 1, 1],
    ['if(kind = "shop, 1, 2)', 'unclosed_text', 10, 12],
    ['1234567890123', 'number_too_long', 0, 13],
    ['0.12345678901', 'number_too_long', 0, 13],
    [`${'x'.repeat(31)} + 1`, 'name_too_long', 0, 31],
    ['pow(area, 2)', 'unknown_function', 0, 3],
    ['constructor(1)', 'unknown_function', 0, 11],
    ['if(kind = "villa", 1, 2)', 'unknown_kind', 10, 7],
    ['if(kind = 3, 1, 2)', 'kind_expected', 10, 1],
    ['if(kind < "shop", 1, 2)', 'kind_expected', 8, 1],
    ['if(area = "shop", 1, 2)', 'kind_expected', 3, 4],
    ['if(kind = kind, 1, 2)', 'kind_expected', 3, 4],
    ['kind', 'number_expected', 0, 4],
    ['"shop" + 1', 'number_expected', 0, 6],
    ['area > 3', 'number_expected', 0, 8],
    ['1 + (area > 3)', 'number_expected', 4, 10],
    ['if(area, 1, 2)', 'condition_expected', 3, 4],
    ['if(not area, 1, 2)', 'condition_expected', 7, 4],
    ['if(1 < 2 < 3, 1, 2)', 'number_expected', 3, 5],
    ['if(area > 1, 2)', 'argument_count', 0, 15],
    ['min(area)', 'argument_count', 0, 9],
    ['round(area, 1, 2)', 'argument_count', 0, 17],
    ['min()', 'argument_count', 0, 5],
    ['round(area, floor)', 'digits_expected', 12, 5],
    ['round(area, 1.5)', 'digits_expected', 12, 3],
    ['round(area, 11)', 'digits_expected', 12, 2],
    ['and', 'value_expected', 0, 3],
    [`${'('.repeat(31)}1${')'.repeat(31)}`, 'too_deep', 30, 1],
    [`1${'+1'.repeat(150)}`, 'too_large', 0, 201],
    [`1${' '.repeat(500)}`, 'too_long', 500, 1],
  ])('in %j is %s at %i for %i', (text, code, position, length) => {
    expect(parseFormula(text)).toEqual({ ok: false, error: { code, position, length } });
  });

  test('is a name that nobody knows, where the names are given', () => {
    expect(parseFormula('aera * rate', ['rate'])).toEqual({
      ok: false,
      error: { code: 'unknown_name', position: 0, length: 4 },
    });
    expect(parseFormula('area * rate', ['rate']).ok).toBe(true);
  });

  test('of any kind is told with a place inside the text, and none is thrown', () => {
    const pieces = fc.constantFrom(
      'area',
      'kind',
      'floor(',
      'min(',
      'if(',
      'not ',
      ' and ',
      '(',
      ')',
      ',',
      '+',
      '-',
      '*',
      '/',
      '<=',
      '"shop"',
      '1.5',
      '7',
      '费率',
      '"',
      '×',
      '\n',
      '__proto__',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseFormula(text);
        if (result.ok) return;
        expect(formulaErrorCodes).toContain(result.error.code);
        expect(result.error.position).toBeGreaterThanOrEqual(0);
        expect(result.error.position + result.error.length).toBeLessThanOrEqual(text.length);
        expect(
          result.error.length > 0 ||
            ['empty', 'value_expected', 'closing_expected', 'too_deep'].includes(result.error.code),
        ).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  test('of size is found before anything is calculated', () => {
    const longest = `1${'*999999999999.9999999999'.repeat(20)}`;
    expect(longest.length).toBeLessThanOrEqual(formulaLimits.length);
    expect(value(longest)).toMatch(/^\d{240}\.\d{200}$/);
  });
});

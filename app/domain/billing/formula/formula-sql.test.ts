import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { evaluateFormula, type FormulaAttributes } from './evaluate-formula.ts';
import type { Formula } from './formula.ts';
import { type FormulaColumns, formulaSql } from './formula-sql.ts';
import { parseFormula } from './parse-formula.ts';

/** How many random formulas are compared, each over several properties, and from which seed. */
const formulas = Number(process.env.FORMULAS ?? 1_200);
const seed = Number(process.env.FORMULA_SEED ?? Date.now() % 2 ** 31);
const propertiesPerFormula = 6;
const formulasPerQuery = 40;

const decimal = fc.oneof(
  fc.nat(3).map(String),
  fc.tuple(fc.nat(400), fc.nat(9_999)).map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`),
);
const number = fc.oneof(decimal, fc.constantFrom('0', '1', '0.5', '1.0000000005', '999999999999.9999999999'));
const gap = fc.constantFrom('', ' ', '  ', '\n');
const kinds = fc.constantFrom('dwelling', 'shop', 'office', 'parking_space', 'storage_room');

/** Texts of the language, nested; those beyond its limits are left out afterwards. */
const { numeric } = fc.letrec<{ numeric: string; condition: string }>((tie) => ({
  numeric: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'formula', withCrossShrink: true },
    { weight: 3, arbitrary: number },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'area',
        'inner_area',
        'floor',
        'residents',
        'vehicles',
        'has_lift',
        'rate',
        '基数',
      ),
    },
    {
      weight: 6,
      arbitrary: fc
        .tuple(tie('numeric'), gap, fc.constantFrom('+', '-', '*', '/', '/', '×', '÷'), gap, tie('numeric'))
        .map((parts) => parts.join('')),
    },
    { weight: 2, arbitrary: tie('numeric').map((inner) => `(${inner})`) },
    { weight: 1, arbitrary: tie('numeric').map((inner) => `-(${inner})`) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('min', 'max'), fc.array(tie('numeric'), { minLength: 2, maxLength: 4 }))
        .map(([name, all]) => `${name}(${all.join(', ')})`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie('numeric'), fc.integer({ min: -3, max: 10 }))
        .map(([inner, digits]) => `round(${inner}, ${digits})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('floor', 'ceil'), tie('numeric'))
        .map(([name, inner]) => `${name}(${inner})`),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(tie('condition'), tie('numeric'), tie('numeric'))
        .map(([condition, yes, no]) => `if(${condition}, ${yes}, ${no})`),
    },
  ),
  condition: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'formula' },
    {
      weight: 4,
      arbitrary: fc
        .tuple(tie('numeric'), gap, fc.constantFrom('=', '<>', '<', '<=', '>', '>='), gap, tie('numeric'))
        .map((parts) => parts.join('')),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('=', '<>'), kinds)
        .map(([operator, kind]) => `kind ${operator} "${kind}"`),
    },
    { weight: 1, arbitrary: tie('condition').map((inner) => `not (${inner})`) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
        .map(([left, word, right]) => `(${left} ${word} ${right})`),
    },
  ),
}));

const unknown = fc.constant(null);
const property: fc.Arbitrary<FormulaAttributes> = fc.record({
  area: fc.oneof({ weight: 5, arbitrary: decimal }, { weight: 1, arbitrary: fc.constantFrom(null, 'NaN') }),
  inner_area: fc.oneof({ weight: 3, arbitrary: decimal }, { weight: 1, arbitrary: unknown }),
  floor: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -3, max: 60 }).map(String) }, unknown),
  residents: fc.oneof({ weight: 5, arbitrary: fc.nat(6).map(String) }, unknown),
  vehicles: fc.nat(4).map(String),
  kind: kinds,
  has_lift: fc.constantFrom('0', '1', null),
});

const columns: FormulaColumns = {
  area: Prisma.sql`v.area`,
  inner_area: Prisma.sql`v.inner_area`,
  floor: Prisma.sql`v.floor`,
  residents: Prisma.sql`v.residents`,
  vehicles: Prisma.sql`v.vehicles`,
  kind: Prisma.sql`v.kind`,
  has_lift: Prisma.sql`v.has_lift`,
};

type Case = {
  formula: Formula;
  properties: FormulaAttributes[];
  parameters: Record<string, string>;
};

/** The values as the database finds them, over rows with the types that the register's columns have. */
function valuesOf({ formula, properties, parameters }: Case, index: number): Prisma.Sql {
  return Prisma.sql`select ${index}::int as formula, v.place, ${formulaSql(formula, columns, parameters)} as value
    from jsonb_to_recordset(${JSON.stringify(properties.map((row, place) => ({ ...row, place })))}::jsonb) as v (place int, area numeric(12, 4),
      inner_area numeric(12, 4), floor int, residents int, vehicles bigint, kind text, has_lift int)`;
}

test(`random formulas are the same in both halves to the last digit (seed ${seed})`, async () => {
  const { tenant } = await createTestTenant();
  const cases: Case[] = fc
    .sample(
      fc.record({
        text: numeric,
        properties: fc.array(property, { minLength: propertiesPerFormula, maxLength: propertiesPerFormula }),
        rate: decimal,
        base: fc.option(decimal),
      }),
      { numRuns: formulas, seed },
    )
    .flatMap(({ text, properties, rate, base }) => {
      const read = parseFormula(text);
      if (read.ok)
        return [{ formula: read.formula, properties, parameters: { rate, ...(base && { 基数: base }) } }];
      expect(['too_deep', 'too_large', 'too_long'], text).toContain(read.error.code);
      return [];
    });
  expect(cases.length).toBeGreaterThan(formulas / 2);
  let known = 0;
  for (let from = 0; from < cases.length; from += formulasPerQuery) {
    const some = cases.slice(from, from + formulasPerQuery);
    const rows = await withTenant(
      tenant.id,
      (db) => db.$queryRaw<{ value: string | null }[]>`
        select trim_scale(value)::text as value from (${Prisma.join(some.map(valuesOf), ' union all ')}) all_values order by formula, place`,
      { timeoutMs: 60_000 },
    );
    const expected = some.flatMap(({ formula, properties, parameters }) =>
      properties.map((row) => evaluateFormula(formula, row, parameters)),
    );
    for (const [index, value] of expected.entries()) {
      const { formula, properties, parameters } = some[Math.floor(index / propertiesPerFormula)] as Case;
      const place = properties[index % propertiesPerFormula];
      expect(rows[index]?.value, `${formula.text} ${JSON.stringify({ place, parameters })}`).toBe(value);
      if (value !== null) known += 1;
    }
  }
  // Enough of them come to a number for the comparison to mean something.
  expect(known).toBeGreaterThan(cases.length * propertiesPerFormula * 0.3);
}, 120_000);

test('a formula of the greatest size is answered by the database', async () => {
  const { tenant } = await createTestTenant();
  const texts = [
    `1${'+1/area'.repeat(49)}`,
    `${'if(area>0,1,'.repeat(28)}0${')'.repeat(28)}`,
    `${'min(1,'.repeat(28)}area${')'.repeat(28)}`,
    `${'-'.repeat(28)}area`,
  ];
  const place: FormulaAttributes = { area: '3', kind: 'shop' };
  for (const text of texts) {
    const read = parseFormula(text);
    if (!read.ok) throw new Error(`${text}: ${read.error.code}`);
    const [row] = await withTenant(
      tenant.id,
      (db) =>
        db.$queryRaw<{ value: string }[]>`
        select trim_scale(value)::text as value from (${valuesOf({ formula: read.formula, properties: [place], parameters: {} }, 0)}) x`,
    );
    expect(row?.value).toBe(evaluateFormula(read.formula, place, {}));
  }
});

import { Prisma } from '#prisma/generated/client.ts';
import { divisionDecimals, type Formula, type FormulaAttribute, type FormulaNode } from './formula.ts';

/** The expression of each attribute: numbers, `kind` as text, `has_lift` as 1 or 0; null where it is not known. */
export type FormulaColumns = Readonly<Record<FormulaAttribute, Prisma.Sql>>;
/** A decimal as text, or an expression that yields a number, by name; null in its place makes the value null where it is needed. */
export type FormulaSqlParameters = Readonly<Record<string, string | Prisma.Sql>>;

/**
 * The SQL half of `evaluateFormula`: a numeric expression that is equal to it to the last digit, and null where it is null. No division by zero
 * and no null ends in an error. Every part stands in it once, so that it is as long as the formula, and nothing of the formula's text
 * gets into it: names choose among `columns` and `parameters`, numbers and words are bound.
 */
export function formulaSql(
  formula: Formula,
  columns: FormulaColumns,
  parameters: FormulaSqlParameters,
): Prisma.Sql {
  const sql = (node: FormulaNode): Prisma.Sql => {
    switch (node.type) {
      case 'number':
        return Prisma.sql`${node.value}::numeric`;
      case 'text':
        return Prisma.sql`${node.value}::text`;
      case 'attribute':
        return node.name === 'kind'
          ? Prisma.sql`(${columns.kind})`
          : Prisma.sql`nullif((${columns[node.name]})::numeric, 'NaN')`;
      case 'parameter': {
        const value = Object.hasOwn(parameters, node.name) ? parameters[node.name] : undefined;
        if (value === undefined) return Prisma.sql`null::numeric`;
        return typeof value === 'string' ? Prisma.sql`${value}::numeric` : Prisma.sql`(${value})::numeric`;
      }
      case 'negate':
        return Prisma.sql`(- ${sql(node.operand)})`;
      case 'arithmetic':
        return arithmeticSql(node.operator, sql(node.left), sql(node.right));
      case 'choose':
        return chooseSql(node.which, node.operands.map(sql));
      case 'round':
        return Prisma.sql`round(${sql(node.operand)}, ${node.digits}::int)`;
      case 'whole':
        return node.direction === 'floor'
          ? Prisma.sql`floor(${sql(node.operand)})`
          : Prisma.sql`ceil(${sql(node.operand)})`;
      case 'compare':
        return compareSql(node.operator, sql(node.left), sql(node.right));
      case 'not':
        return Prisma.sql`(not ${sql(node.operand)})`;
      case 'logic':
        return node.operator === 'and'
          ? Prisma.sql`(${sql(node.left)} and ${sql(node.right)})`
          : Prisma.sql`(${sql(node.left)} or ${sql(node.right)})`;
      case 'if':
        return Prisma.sql`case ${sql(node.condition)} when true then ${sql(node.whenTrue)} when false then ${sql(node.whenFalse)} end`;
    }
  };
  return Prisma.sql`(${sql(formula.root)})`;
}

function arithmeticSql(operator: '+' | '-' | '*' | '/', left: Prisma.Sql, right: Prisma.Sql): Prisma.Sql {
  switch (operator) {
    case '+':
      return Prisma.sql`(${left} + ${right})`;
    case '-':
      return Prisma.sql`(${left} - ${right})`;
    case '*':
      return Prisma.sql`(${left} * ${right})`;
    default:
      // `div` cuts the exact quotient off after one decimal more than is kept, which is all that rounding half away from zero looks at; the
      // division of numerics would already have rounded once.
      return Prisma.sql`round(div(${left} * 100000000000, nullif(${right}, 0)) * 0.00000000001, ${divisionDecimals}::int)`;
  }
}

/** `least` and `greatest` pass over nulls: an infinite value in their place is found at the end, and taken for the null that it was. */
function chooseSql(which: 'min' | 'max', operands: Prisma.Sql[]): Prisma.Sql {
  return which === 'min'
    ? Prisma.sql`nullif(least(${Prisma.join(operands.map((operand) => Prisma.sql`coalesce(${operand}, '-infinity')`))}), '-infinity')`
    : Prisma.sql`nullif(greatest(${Prisma.join(operands.map((operand) => Prisma.sql`coalesce(${operand}, 'infinity')`))}), 'infinity')`;
}

function compareSql(operator: string, left: Prisma.Sql, right: Prisma.Sql): Prisma.Sql {
  switch (operator) {
    case '=':
      return Prisma.sql`(${left} = ${right})`;
    case '<>':
      return Prisma.sql`(${left} <> ${right})`;
    case '<':
      return Prisma.sql`(${left} < ${right})`;
    case '<=':
      return Prisma.sql`(${left} <= ${right})`;
    case '>':
      return Prisma.sql`(${left} > ${right})`;
    default:
      return Prisma.sql`(${left} >= ${right})`;
  }
}

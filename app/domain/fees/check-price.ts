import { z } from 'zod';
import { readDecimal } from '../billing/computation/decimal-text.ts';
import { formulaLimits } from '../billing/formula/formula.ts';
import { parseFormula } from '../billing/formula/parse-formula.ts';
import { decimalField } from './decimal-field.ts';

const price = decimalField('invalid_amount', { wholeDigits: 12, decimals: 6 });

export const priceInput = {
  /** Per month, area, unit or vehicle; tiers and formulas do without. */
  unitPrice: price.optional(),
  /** Added per month, for area items. */
  surcharge: price.default('0'),
  /** From `above` units on a unit costs `unitPrice`; the first begins at 0. */
  tiers: z
    .array(
      z.object({ above: decimalField('invalid_number', { wholeDigits: 12, decimals: 4 }), unitPrice: price }),
    )
    .max(20)
    .default([]),
  /** The numbers that a formula calls by name. */
  parameters: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(formulaLimits.nameLength),
        value: decimalField('invalid_number', { wholeDigits: 12, decimals: 6 }),
      }),
    )
    .max(20)
    .default([]),
};
export type PriceInput = z.output<z.ZodObject<typeof priceInput>>;

const kindsWithUnitPrice = new Set(['fixed', 'per_area', 'per_quantity', 'per_vehicle']);

/** Tells that something at `path` is wrong, by a code of `errors.json`. */
export type TellProblem = (
  path: (string | number)[],
  code: string,
  params?: Record<string, string | number>,
) => void;

/** What is wrong with a formula; its text counts the position from 1. */
export function checkFormula(text: string, problem: TellProblem): void {
  const result = parseFormula(text);
  if (!result.ok)
    problem(['formula'], `formula_${result.error.code}`, { position: result.error.position + 1 });
}

/** Tells what a price lacks or has too much of for an item of this kind. */
export function checkPrice(
  item: { kind: string; formula?: string | null },
  { unitPrice, surcharge, tiers, parameters }: PriceInput,
  problem: TellProblem,
): void {
  if (kindsWithUnitPrice.has(item.kind) && unitPrice === undefined) problem(['unitPrice'], 'required');
  if (item.kind !== 'per_area' && surcharge !== '0') problem(['surcharge'], 'surcharge_needs_area');
  if (item.kind === 'tiered') {
    if (tiers.length === 0) problem(['tiers'], 'required');
    for (const [index, { above }] of tiers.entries()) {
      const before = tiers[index - 1];
      if (index === 0 ? above !== '0' : before && !isLess(before.above, above))
        problem(['tiers', index, 'above'], index === 0 ? 'tier_starts_at_zero' : 'tier_not_above');
    }
  }
  if (item.kind === 'formula') {
    const read = parseFormula(item.formula ?? '');
    const given = new Set(parameters.map(({ name }) => name));
    for (const name of read.ok ? read.formula.parameters : []) {
      if (!given.has(name)) problem(['parameters'], 'formula_parameter_missing', { name });
    }
    if (given.size < parameters.length) problem(['parameters'], 'already_exists');
  }
}

function isLess(left: string, right: string): boolean {
  const [a, b] = [readDecimal(left), readDecimal(right)];
  return a.digits * 10n ** BigInt(b.scale) < b.digits * 10n ** BigInt(a.scale);
}

import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { formulaLimits } from '../billing/formula/formula.ts';
import { propertyKinds } from '../properties/property-words.ts';
import { tagField } from '../tags/tag-field.ts';
import { checkFormula, checkPrice, priceInput, type TellProblem } from './check-price.ts';
import { decimalField } from './decimal-field.ts';

export { propertyKinds };
export const feeItemKinds = [
  'fixed',
  'per_area',
  'per_quantity',
  'tiered',
  'per_vehicle',
  'formula',
  'shared',
] as const;
export type FeeItemKind = (typeof feeItemKinds)[number];
export const areaKinds = ['built', 'inner'] as const;
export const timings = ['advance', 'arrears'] as const;
export const roundings = ['half_up', 'half_even', 'up', 'down'] as const;
export const cyclesInMonths = [0, 1, 3, 6, 12] as const;
export const tierBases = ['month', 'year'] as const;
export const taxModes = ['none', 'inside', 'on_top'] as const;

/** Kinds that count what a meter, or a public one, has used; what is counted can only be charged once it is known. */
export const isMetered = (kind: string): boolean => kind === 'per_quantity' || kind === 'tiered';

const day = z.string().refine(isDay, 'invalid_day');
/** 0 to 100, two decimals, as text. */
const percent = decimalField('invalid_percent', { wholeDigits: 3, decimals: 2 }).refine(
  (text) => Number(text) <= 100,
  'invalid_percent',
);

/** A price in major units of the company's currency, good from a day on; what it consists of depends on the item's kind. */
export const priceFields = { validFrom: day, ...priceInput };

const scopePlace = z
  .object({
    communityId: z.uuid().nullish(),
    buildingId: z.uuid().nullish(),
    propertyKind: z.enum(propertyKinds).nullish(),
    propertyTag: tagField.nullish(),
  })
  .refine(
    (place) => place.communityId || place.buildingId || place.propertyKind || place.propertyTag,
    'required',
  );

/** Which properties owe the item: every one, those that fit one of the places, or those assigned one by one. */
const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('scoped'), places: z.array(scopePlace).min(1).max(200) }),
  z.object({ kind: z.literal('assigned') }),
]);
export type FeeItemScopeInput = z.output<typeof scope>;

export const feeItemFields = {
  code: z
    .string()
    .trim()
    .min(1)
    .max(20)
    .regex(/^[\p{L}\p{N}_-]*$/u, 'invalid'),
  name: z.string().trim().min(1).max(60),
  kind: z.enum(feeItemKinds),
  areaKind: z.enum(areaKinds).default('built'),
  /** What a meter counts: `m3`, `kWh`. */
  quantityUnit: z.string().trim().max(12).nullish(),
  /** Whether the bounds of the tiers hold for a month, or for a year so far. */
  tierBasis: z.enum(tierBases).default('month'),
  /** The amount per month in major units, for items of kind `formula`; `docs/formulas.md`. */
  formula: z.string().trim().max(formulaLimits.length).nullish(),
  cycleMonths: z.coerce.number().pipe(z.literal([...cyclesInMonths], 'invalid_choice')),
  timing: z.enum(timings).default('advance'),
  dueDay: z.coerce.number().int().min(1).max(31),
  rounding: z.enum(roundings).default('half_up'),
  /** In minor units: 1 keeps every cent, 10 rounds to a jiao, 100 to a yuan. */
  roundingUnit: z.coerce.bigint().min(1n, 'invalid_choice').max(100_000n, 'invalid_choice').default(1n),
  taxMode: z.enum(taxModes).default('none'),
  /** The rate of the tax, percent. */
  taxPercent: decimalField('invalid_percent', { wholeDigits: 2, decimals: 2 }).nullish(),
  /** Which of a property's bills prepaid money pays first, where the company goes by item: the lowest. */
  priority: z.coerce.number().int().min(1).max(999).default(100),
  /** For whom the item is collected; null where it is the company's own income. */
  payeeId: z.uuid().nullish(),
  /** What a vacant property is let off, and what paying a year in advance lets off; percent. */
  vacancyPercent: percent.default('0'),
  prepayPercent: percent.default('0'),
  scope: scope.default({ kind: 'all' }),
};

type Fields = {
  kind: FeeItemKind;
  quantityUnit?: string | null;
  formula?: string | null;
  cycleMonths: number;
  taxMode: string;
  taxPercent?: string | null;
  prices?: z.output<z.ZodObject<typeof priceFields>>[];
};

/** What must fit together, whichever field it was typed in. */
export function checkFeeItem(item: Fields, context: z.RefinementCtx): void {
  const problem: TellProblem = (path, message, params) =>
    context.addIssue({ code: 'custom', path, message, params });
  if (isMetered(item.kind)) {
    if (!item.quantityUnit) problem(['quantityUnit'], 'required');
    if (item.cycleMonths === 0) problem(['cycleMonths'], 'metered_needs_cycle');
  }
  if (item.kind === 'formula') checkFormula(item.formula ?? '', problem);
  if (item.taxMode !== 'none' && (item.taxPercent ?? '0') === '0') problem(['taxPercent'], 'required');
  for (const [index, price] of (item.prices ?? []).entries()) {
    checkPrice(item, price, (path, code, params) => problem(['prices', index, ...path], code, params));
  }
}

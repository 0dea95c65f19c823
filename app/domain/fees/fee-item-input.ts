import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { decimalField } from './decimal-field.ts';

export const feeItemKinds = ['fixed', 'per_area', 'per_quantity'] as const;
export const areaKinds = ['built', 'inner'] as const;
export const timings = ['advance', 'arrears'] as const;
export const roundings = ['half_up', 'half_even', 'up', 'down'] as const;
export const cyclesInMonths = [0, 1, 3, 6, 12] as const;
export const propertyKinds = ['dwelling', 'shop', 'office', 'parking_space', 'storage_room'] as const;

const day = z.string().refine(isDay, 'invalid_day');

/** A price in major units of the company's currency, good from a day on; `surcharge` is added per month, for area items. */
export const priceFields = {
  validFrom: day,
  unitPrice: decimalField('invalid_amount', { wholeDigits: 12, decimals: 6 }),
  surcharge: decimalField('invalid_amount', { wholeDigits: 12, decimals: 6 }).default('0'),
};

const scopePlace = z
  .object({
    communityId: z.uuid().nullish(),
    buildingId: z.uuid().nullish(),
    propertyKind: z.enum(propertyKinds).nullish(),
  })
  .refine((place) => place.communityId || place.buildingId || place.propertyKind, 'required');

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
  cycleMonths: z.coerce.number().pipe(z.literal([...cyclesInMonths], 'invalid_choice')),
  timing: z.enum(timings).default('advance'),
  dueDay: z.coerce.number().int().min(1).max(31),
  rounding: z.enum(roundings).default('half_up'),
  /** In minor units: 1 keeps every cent, 10 rounds to a jiao, 100 to a yuan. */
  roundingUnit: z.coerce.bigint().min(1n, 'invalid_choice').max(100_000n, 'invalid_choice').default(1n),
  scope: scope.default({ kind: 'all' }),
};

type Fields = { kind: (typeof feeItemKinds)[number]; quantityUnit?: string | null; cycleMonths: number };

/** What must fit together, whichever field it was typed in. */
export function checkFeeItem(
  item: Fields & { prices?: { surcharge: string }[] },
  context: z.RefinementCtx,
): void {
  const problem = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  if (item.kind === 'per_quantity') {
    if (!item.quantityUnit) problem(['quantityUnit'], 'required');
    if (item.cycleMonths === 0) problem(['cycleMonths'], 'metered_needs_cycle');
  }
  for (const [index, price] of (item.prices ?? []).entries()) {
    if (item.kind !== 'per_area' && price.surcharge !== '0')
      problem(['prices', index, 'surcharge'], 'surcharge_needs_area');
  }
}

/** The columns of the item's own row. What a meter counts can only be charged once it is known: in arrears. */
export function feeItemColumns(item: z.output<z.ZodObject<typeof feeItemFields>>) {
  const { scope: itsScope, ...columns } = item;
  const metered = item.kind === 'per_quantity';
  return {
    ...columns,
    quantityUnit: metered ? (item.quantityUnit ?? null) : null,
    timing: metered ? 'arrears' : item.timing,
    scopeKind: itsScope.kind,
  };
}

import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { decimalField } from '../fees/decimal-field.ts';

export const discountKinds = ['first_year', 'prepaid_year', 'hardship', 'vacancy', 'other'] as const;
export type DiscountKind = (typeof discountKinds)[number];

/** Where a discount stands today. */
export const discountStates = ['running', 'coming', 'ended'] as const;
export type DiscountState = (typeof discountStates)[number];

const day = z.string().refine(isDay, 'invalid_day');

/** What is let off, of one fee item or (`feeItemId` left out) of all, on the days [startsOn, endsOn). */
export const discountFields = {
  kind: z.enum(discountKinds),
  feeItemId: z.uuid().nullish(),
  percent: decimalField('invalid_percent', { wholeDigits: 3, decimals: 2 }).refine(
    (text) => Number(text) > 0 && Number(text) <= 100,
    'discount_percent_range',
  ),
  startsOn: day,
  endsOn: day.nullish(),
  reason: z.string().trim().min(2).max(200),
};

export function checkDiscount(
  { startsOn, endsOn }: { startsOn: string; endsOn?: string | null },
  context: z.RefinementCtx,
): void {
  if (endsOn && endsOn <= startsOn)
    context.addIssue({ code: 'custom', path: ['endsOn'], message: 'date_order' });
}

import { z } from 'zod';
import { billingMonth } from '#app/domain/billing/billing-month.ts';
import { decimalField } from '#app/domain/fees/decimal-field.ts';
import { isDay } from '#app/kernel/dates.ts';

const propertyKinds = ['dwelling', 'shop', 'office', 'parking_space', 'storage_room'] as const;
const day = z.string().refine(isDay, 'invalid_day');

/** What a shared cost is made of; its amount, or the price of a public meter's units, comes beside it. */
export const sharedCostFields = {
  /** A fee item of the kind `shared`. */
  feeItemId: z.uuid(),
  communityId: z.uuid(),
  buildingId: z.uuid().nullish(),
  /** Shared among these kinds only; empty for all. */
  propertyKinds: z.array(z.enum(propertyKinds)).default([]),
  /** The run of this month bills the shares. */
  month: billingMonth,
  /** The cost is of the days from `periodStart` to before `periodEnd`. */
  periodStart: day,
  periodEnd: day,
  basis: z.enum(['area', 'head', 'equal']),
};

/** Of a public meter: in major units of the currency. */
export const unitPriceField = decimalField('invalid_amount', { wholeDigits: 12, decimals: 6 }).refine(
  (price) => price !== '0',
  'too_small',
);

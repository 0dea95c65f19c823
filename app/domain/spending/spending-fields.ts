import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

/** How the money went out. */
export const spendingMethods = ['bank_transfer', 'cash'] as const;
export type SpendingMethod = (typeof spendingMethods)[number];

export const spendingStatuses = ['pending', 'posted', 'declined', 'reversed'] as const;
export type SpendingStatus = (typeof spendingStatuses)[number];

/** What a person says about spending, apart from its amount; the form uses it too. */
export const spendingFields = {
  categoryId: z.uuid(),
  communityId: z.uuid().nullish(),
  spentOn: z.string().refine(isDay, 'invalid_date'),
  payeeName: z.string().trim().min(1).max(120),
  method: z.enum(spendingMethods).default('bank_transfer'),
  /** The number of the transfer at the bank, or of the invoice. */
  reference: z.string().trim().max(100).optional(),
  description: z.string().trim().max(500).optional(),
};

export const categoryFields = { name: z.string().trim().min(1).max(60) };

import { z } from 'zod';
import { entryFields, publicAccountFields } from '#app/domain/public-accounts/public-account-fields.ts';
import { isDay } from '#app/kernel/dates.ts';
import { moneyField } from '#app/kernel/money-field.ts';

export function newAccountSchema(currency: string) {
  return z.object({ ...publicAccountFields, openingAmount: moneyField(currency) });
}

export const editAccountSchema = z.object({
  name: publicAccountFields.name,
  closed: z.boolean().default(false),
});

/** What a person types about an entry; its paper goes another way (`uploadFor`). */
export function entrySchema(currency: string) {
  return z.object({ amount: moneyField(currency, { min: 1n }), ...entryFields });
}

export function entryFormSchema(currency: string) {
  return entrySchema(currency).extend({ file: z.instanceof(File).optional() });
}

export const reverseEntrySchema = z.object({
  intent: z.literal('reverse'),
  reason: z.string().trim().min(1).max(200),
});

export const publishSchema = z.object({
  through: z.string().refine(isDay, 'invalid_date'),
  /** Minor units as text: what the publisher was looking at. */
  closing: z.string().regex(/^-?\d{1,18}$/),
  note: z.string().trim().max(500).optional(),
});

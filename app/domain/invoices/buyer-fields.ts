import { z } from 'zod';
import { isTaxNumber, normalTaxNumber } from './tax-number.ts';

const optional = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .nullish()
    .transform((text) => text || null);

export const taxNumberSchema = z
  .string()
  .transform(normalTaxNumber)
  .refine(isTaxNumber, 'tax_number_invalid');

/** To whom an invoice is made out: a person by name alone, a company with its tax number. */
export const buyerFields = z.object({
  title: z.string().trim().min(1).max(100),
  taxNumber: z
    .string()
    .nullish()
    .transform((text) => normalTaxNumber(text ?? '') || null)
    .refine((text) => text === null || isTaxNumber(text), 'tax_number_invalid'),
  address: optional(200),
  bank: optional(200),
  email: z
    .string()
    .nullish()
    .transform((text) => text?.trim().toLowerCase() || null)
    .pipe(z.email().max(254).nullable()),
});
export type Buyer = z.output<typeof buyerFields>;

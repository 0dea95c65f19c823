import { z } from 'zod';
import { taxNumberSchema } from './buyer-fields.ts';
import { invoiceProviders } from './invoice-providers.ts';

const blank = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .nullish()
    .transform((text) => text || null);

/** As whom and through whom a company issues invoices. An empty `secret` keeps the one that is there. */
export const invoicePolicyFields = z
  .object({
    sellerName: z.string().trim().min(1).max(100),
    sellerTaxNumber: taxNumberSchema,
    defaultTaxCode: z
      .string()
      .trim()
      .regex(/^\d{19}$/, 'tax_code_invalid'),
    provider: z.enum(invoiceProviders).default('file'),
    origin: blank(200),
    appKey: blank(100),
    secret: blank(200),
  })
  .superRefine(({ provider, origin, appKey }, issues) => {
    if (provider !== 'http') return;
    if (!origin) issues.addIssue({ code: 'custom', path: ['origin'], message: 'required' });
    if (!appKey) issues.addIssue({ code: 'custom', path: ['appKey'], message: 'required' });
  });

import { z } from 'zod';
import { languages } from '#app/kernel/languages.ts';
import { emailSchema } from '../identity/email-schema.ts';

/** A phone number without blanks, dashes and brackets, and without the +86 that Chinese mobile numbers need only abroad. */
const phone = z
  .string()
  .transform((text) => text.replace(/[\s\-()./]/g, '').replace(/^(?:\+|00)86(?=1\d{10}$)/, ''))
  .refine((text) => /^\+?\d{6,15}$/.test(text), 'invalid_phone');

/** How a person is reached, as people enter it. */
export const contactFields = z.object({
  phone: phone.optional(),
  email: emailSchema.optional(),
  /** Of mails and messages; the company's where none is chosen. */
  language: z.enum(languages).optional(),
});

export const personFields = contactFields.extend({ name: z.string().trim().min(1).max(80) });

export type PersonFields = z.output<typeof personFields>;

import { z } from 'zod';
import { emailSchema } from './email-schema.ts';

export const passwordSignInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1).max(200),
});

export const askForCodeSchema = z.object({ email: emailSchema });

/** Spaces and full-width digits are how people and keyboards write codes; they do not count. */
export const enterCodeSchema = z.object({
  code: z
    .string()
    .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, ''))
    .pipe(
      z
        .string()
        .min(1)
        .regex(/^\d{6}$/, 'invalid_code'),
    ),
});

/** The address of a company as people paste it: a slug, a host or a whole URL. */
export const findCompanySchema = z.object({
  company: z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(300)
    .transform((text) => text.replace(/^https?:\/\//, '').split(/[/:.?]/, 1)[0] ?? ''),
});

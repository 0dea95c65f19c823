import { z } from 'zod';

/** The form of the brand. The logo comes as a file beside it. */
export const brandingFormSchema = z.object({
  name: z.string().trim().min(1).max(80),
  color: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, 'invalid_color'),
  phone: z
    .string()
    .trim()
    .regex(/^[+\d][\d\s()-]{4,24}$/, 'invalid_phone')
    .or(z.literal(''))
    .default(''),
});

export const updateBrandingSchema = brandingFormSchema.extend({
  logo: z
    .object({
      id: z.uuid(),
      key: z.string(),
      name: z.string(),
      contentType: z.string(),
      size: z.number().int().positive(),
    })
    .nullish(),
});

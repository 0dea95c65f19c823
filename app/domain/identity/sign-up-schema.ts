import { z } from 'zod';
import { provisionTenantSchema } from '#tenants/provisioning/provision-tenant-schema.ts';
import { emailSchema } from './email-schema.ts';
import { passwordSchema } from './password-schema.ts';

const { name, slug, language, currency, timeZone } = provisionTenantSchema.shape;

/** What a company tells when it signs up. */
export const signUpSchema = z.object({
  name,
  slug,
  language,
  currency,
  timeZone,
  administratorName: z.string().trim().min(1).max(80),
  email: emailSchema,
  password: passwordSchema,
});

import { z } from 'zod';
import { brandingFormSchema } from '#tenants/branding/update-branding-schema.ts';

/** Bytes. */
export const maxLogoBytes = 2 * 1024 * 1024;

export const logoTypes = 'image/png,image/jpeg,image/webp';

export const companyFormSchema = brandingFormSchema.extend({
  removeLogo: z.boolean().default(false),
  /** In the browser alone; the server takes the file from the upload. */
  logo: z.unknown().optional(),
});

import { z } from 'zod';
import { apiScopes } from '#app/domain/api-keys/scope-names.ts';
import { isDay } from '#app/kernel/dates.ts';

export const apiKeyFormSchema = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(apiScopes)).min(1, 'scope_required'),
  expiresOn: z.string().refine(isDay, 'invalid_date').optional(),
});

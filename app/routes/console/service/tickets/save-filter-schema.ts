import { z } from 'zod';

export const saveFilterSchema = z.object({
  name: z.string().trim().min(1).max(60),
  query: z.string().max(1_000).default(''),
});

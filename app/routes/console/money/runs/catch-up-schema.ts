import { z } from 'zod';

/** How far back to look for bills that were missed. */
export const catchUpSchema = z.object({ months: z.coerce.number().int().min(1).max(36).default(6) });

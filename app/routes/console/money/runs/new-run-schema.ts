import { z } from 'zod';

export const newRunSchema = z.object({ month: z.string().regex(/^\d{4}-\d{2}$/, 'invalid_month') });

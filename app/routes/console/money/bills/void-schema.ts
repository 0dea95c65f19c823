import { z } from 'zod';

export const voidSchema = z.object({ reason: z.string().trim().min(1).max(200) });

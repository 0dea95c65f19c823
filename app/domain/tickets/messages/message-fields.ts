import { z } from 'zod';

export const messageFields = z.object({ body: z.string().trim().min(1).max(4_000) });

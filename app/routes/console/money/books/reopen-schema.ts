import { z } from 'zod';

export const reopenSchema = z.object({ through: z.string(), reason: z.string().trim().min(1).max(200) });

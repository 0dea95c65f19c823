import { z } from 'zod';

export const noteSchema = z.object({ note: z.string().trim().min(1, 'required').max(500) });

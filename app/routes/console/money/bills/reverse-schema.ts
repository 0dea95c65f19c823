import { z } from 'zod';

/** Why a bill or a run is taken back. */
export const reverseSchema = z.object({ reason: z.string().trim().min(1).max(200) });

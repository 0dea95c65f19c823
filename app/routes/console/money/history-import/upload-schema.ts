import { z } from 'zod';

/** Largest table, bytes. */
export const maxTableBytes = 40 * 1024 * 1024;

/** The file goes another way than the other fields (`uploadFor`). */
export const uploadSchema = z.object({
  communityId: z.uuid().optional(),
  shortPaid: z.enum(['owed', 'settled']),
});

export const uploadFormSchema = uploadSchema.extend({
  file: z.instanceof(File, { error: 'file_required' }),
});

import { z } from 'zod';

/** Largest table, bytes: twenty thousand rows of a workbook have about one million. */
export const maxTableBytes = 8 * 1024 * 1024;

/** The file goes another way than the other fields (`uploadFor`). */
export const uploadSchema = z.object({ feeItemId: z.uuid() });

export const uploadFormSchema = uploadSchema.extend({
  file: z.instanceof(File, { error: 'file_required' }),
});

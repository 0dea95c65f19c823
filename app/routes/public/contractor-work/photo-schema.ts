import { z } from 'zod';

/** A photo of the work as the form sends it. */
export const photoFormSchema = z.object({
  kind: z.enum(['before', 'after']),
  file: z.instanceof(File, { error: 'file_required' }),
});
export const photoSchema = photoFormSchema.omit({ file: true });

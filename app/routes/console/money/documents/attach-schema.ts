import { z } from 'zod';
import { documentTypes } from '#app/domain/documents/document-file.ts';

/** What a file field offers to choose from. */
export const documentAccept = documentTypes.join(',');

/** The file goes another way than the other fields (`uploadFor`). */
export const attachSchema = z.object({ intent: z.literal('attach') });

export const attachFormSchema = attachSchema.extend({
  file: z.instanceof(File, { error: 'file_required' }),
});

import { recordReading } from '#app/domain/meters/record-reading.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { idParam } from '../../id-param.ts';
import { maxPhotoBytes, readingSchema } from './reading-schema.ts';

/** A reading of a meter, with a photo where one was taken; the page from which it comes stays where it is. */
export const action = uploadFor(
  'staff',
  { maxBytes: maxPhotoBytes, folder: 'readings', field: 'photo' },
  async ({ ctx, params, form, file }) => {
    let kept = false;
    const answer = await submitForm(form, readingSchema, async ({ rolledOver, ...reading }) => {
      const recorded = await recordReading(ctx, {
        meterId: idParam(params.meter),
        ...reading,
        // Left unticked it is guessed.
        rolledOver: rolledOver || null,
        photo: file,
      });
      kept = true;
      const { consumption, status, oddity } = recorded;
      return { recorded: { value: reading.value, readOn: reading.readOn, consumption, status, oddity } };
    });
    if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
    return answer;
  },
);

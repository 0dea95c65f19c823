import { maxRecordingBytes } from '#app/domain/callbacks/keep-recording.ts';
import { recordCallback } from '#app/domain/callbacks/record-callback.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { momentOf } from '#app/kernel/moment-of.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { callbackSchema } from './callback-schema.ts';

/** What came of a call to an owner, with its recording; the page from which it comes stays where it is. */
export const action = uploadFor(
  'staff',
  { maxBytes: maxRecordingBytes, folder: 'callbacks' },
  async ({ ctx, params, form, file }) => {
    let kept = false;
    const answer = await submitForm(form, callbackSchema, async ({ nextCallAt, file: _, ...call }) => {
      const { status } = await recordCallback(ctx, {
        ...call,
        ticketId: idParam(params.ticketId),
        nextCallAt: nextCallAt ? momentOf(nextCallAt, ctx.tenant.timeZone) : null,
        recording: file,
      });
      kept = true;
      const t = translator(ctx.language, 'aftercare');
      return { done: t(status === 'accepted' ? 'callbacks.savedReopened' : 'callbacks.saved') };
    });
    if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
    return answer;
  },
);

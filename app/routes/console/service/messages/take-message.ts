import { mostMessageBytes } from '#app/components/messages/message-schema.ts';
import { messageFields } from '#app/domain/tickets/messages/message-fields.ts';
import { sendMessage } from '#app/domain/tickets/messages/send-message.ts';
import { submitForm } from '#app/http/submit-form.ts';
import type { UploadScope } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';

export const messageUpload = { maxBytes: mostMessageBytes, folder: 'tickets' };

/** A message of one side of a ticket to the other; the page from which it comes stays where it is. */
export async function takeMessage({ ctx, params, form, file }: UploadScope<'staff' | 'owner'>) {
  let kept = false;
  const answer = await submitForm(form, messageFields, async ({ body }) => {
    await sendMessage(ctx, { ticketId: idParam(params.ticketId), body, file });
    kept = true;
    return { done: translator(ctx.language, 'aftercare')('messages.sent') };
  });
  if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
  return answer;
}

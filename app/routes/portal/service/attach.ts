import { attachSchema } from '#app/domain/tickets/files/attach-schema.ts';
import { attachTicketFile } from '#app/domain/tickets/files/attach-ticket-file.ts';
import { mostTicketFileBytes } from '#app/domain/tickets/files/ticket-file-kinds.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';

/** One file for a ticket of the owner's; the page from which it comes stays where it is. */
export const action = uploadFor(
  'owner',
  { maxBytes: mostTicketFileBytes, folder: 'tickets' },
  async ({ ctx, params, form, file }) => {
    let kept = false;
    const answer = await submitForm(form, attachSchema, async (about) => {
      if (!file)
        throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_required' }] });
      const attached = await attachTicketFile(ctx, {
        ...about,
        ticketId: params.ticketId ?? '',
        upload: file,
      });
      kept = true;
      return { attached };
    });
    if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
    return answer;
  },
);

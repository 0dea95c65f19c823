import { z } from 'zod';
import { attachTicketFile } from '#app/domain/tickets/files/attach-ticket-file.ts';
import { mostBytes } from '#app/domain/tickets/files/ticket-file-kinds.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { receiveUpload } from '#app/http/receive-upload.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { fieldIssues } from '#app/kernel/field-issues.ts';
import { fieldContext } from './field-context.ts';

const wanted = z.object({
  ticketId: z.uuid(),
  kind: z.enum(['before', 'after', 'signature']),
  /** The id of the phone's entry: sent again, it is attached once. */
  ticketFileId: z.uuid(),
});

/** Takes a photo or a signature of the work. */
export const action = apiRoute(async ({ request }) => {
  const ctx = await fieldContext(request);
  const { form, file } = await receiveUpload(request, ctx.tenant.id, {
    maxBytes: mostBytes.picture,
    folder: 'tickets',
  });
  try {
    const facts = wanted.safeParse(Object.fromEntries(form));
    if (!facts.success) throw new DomainError('invalid_input', { fields: fieldIssues(facts.error) });
    if (!file) throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_required' }] });
    await attachTicketFile(ctx, { ...facts.data, upload: file });
  } catch (error) {
    if (file) await deleteFile(ctx.tenant.id, file.key);
    throw error;
  }
  return { taken: true };
});

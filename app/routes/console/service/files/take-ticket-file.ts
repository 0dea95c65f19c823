import { type AttachReply, attachSchema } from '#app/domain/tickets/files/attach-schema.ts';
import { attachTicketFile } from '#app/domain/tickets/files/attach-ticket-file.ts';
import { mostTicketFileBytes } from '#app/domain/tickets/files/ticket-file-kinds.ts';
import type { UploadScope } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { writeIssue } from '#app/kernel/issue-text.ts';

export const ticketFileUpload = { maxBytes: mostTicketFileBytes, folder: 'tickets' };

/** One file for a ticket. The page from which it comes stays where it is and is told in JSON what was wrong, if anything was. */
export async function takeTicketFile({ ctx, params, form, file }: UploadScope<'staff' | 'owner'>) {
  try {
    const about = attachSchema.safeParse(Object.fromEntries(form)).data;
    if (!file || !about)
      throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_required' }] });
    await attachTicketFile(ctx, { ...about, ticketId: params.ticketId ?? '', upload: file });
    return Response.json({ issue: null } satisfies AttachReply);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (file) await deleteFile(ctx.tenant.id, file.key);
    const [issue] = error.detail.fields ?? [];
    const told = writeIssue(issue ?? { code: error.code, params: error.detail.params });
    return Response.json({ issue: told } satisfies AttachReply, { status: error.status });
  }
}

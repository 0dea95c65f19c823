import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { attachContractorFile, contractorUploadTicket } from '#app/domain/contractors/contractor-file.ts';
import { mostBytes } from '#app/domain/tickets/files/ticket-file-kinds.ts';
import { domainErrorOf } from '#app/http/error-response.ts';
import { failedAction } from '#app/http/failed-action.ts';
import { guard } from '#app/http/guard.ts';
import { receiveUpload } from '#app/http/receive-upload.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { photoSchema } from './contractor-work/photo-schema.ts';

/** A photo by a contractor's link. Whoever has none is refused before a byte of it is stored. */
export async function action({ request, params }: ActionFunctionArgs) {
  try {
    const ctx = await guard('company', request);
    const token = params.token ?? '';
    const ticketId = await contractorUploadTicket(ctx, { token });
    const { form, file } = await receiveUpload(request, ctx.tenant.id, {
      maxBytes: mostBytes.picture,
      folder: 'tickets',
    });
    let kept = false;
    try {
      return await submitForm(form, photoSchema, async ({ kind }) => {
        if (!file)
          throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_required' }] });
        await attachContractorFile(ctx, { ticketId, kind, upload: file });
        kept = true;
        return redirect(`/work/${token}?sent`);
      });
    } finally {
      if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
    }
  } catch (error) {
    const known = domainErrorOf(error);
    throw known ? await failedAction(known, request) : error;
  }
}

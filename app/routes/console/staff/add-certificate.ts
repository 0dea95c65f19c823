import { maxDocumentBytes } from '#app/domain/documents/document-file.ts';
import { addCertificate } from '#app/domain/staff/records/add-certificate.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../id-param.ts';
import { certificateSchema } from './certificate-schema.ts';

/** A certificate of a member of the staff, with its paper; the page from which it comes stays where it is. */
export const action = uploadFor(
  'staff',
  { maxBytes: maxDocumentBytes, folder: 'staff' },
  async ({ ctx, params, form, file }) => {
    let kept = false;
    const answer = await submitForm(form, certificateSchema, async ({ file: _, ...fields }) => {
      await addCertificate(ctx, { ...fields, membershipId: idParam(params.memberId), file });
      kept = true;
      return { done: translator(ctx.language, 'staff')('certificates.added') };
    });
    if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
    return answer;
  },
);

import { maxDocumentBytes } from '#app/domain/documents/document-file.ts';
import { attachCertificateFile } from '#app/domain/staff/records/attach-certificate-file.ts';
import { getCertificateFile } from '#app/domain/staff/records/get-certificate-file.ts';
import { documentResponse } from '#app/http/document-response.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../id-param.ts';
import { certificateFileSchema } from './certificate-schema.ts';

const idsOf = ({ memberId, certificateId }: Record<string, string | undefined>) => ({
  membershipId: idParam(memberId),
  certificateId: idParam(certificateId),
});

/** The paper of a certificate, for whoever may open it. */
export const loader = loaderFor('staff', async ({ ctx, params }) =>
  documentResponse(ctx.tenant.id, await getCertificateFile(ctx, idsOf(params))),
);

/** It comes later, or takes the place of the one before. */
export const action = uploadFor(
  'staff',
  { maxBytes: maxDocumentBytes, folder: 'staff' },
  async ({ ctx, params, form, file }) => {
    let unused = file?.key ?? null;
    const answer = await submitForm(form, certificateFileSchema, async () => {
      if (!file)
        throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_required' }] });
      unused = await attachCertificateFile(ctx, { ...idsOf(params), file });
      return { done: translator(ctx.language, 'staff')('certificates.fileAdded') };
    });
    if (unused) await deleteFile(ctx.tenant.id, unused);
    return answer;
  },
);

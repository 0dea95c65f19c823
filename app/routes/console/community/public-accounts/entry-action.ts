import { attachEntryDocument } from '#app/domain/public-accounts/attach-entry-document.ts';
import { reverseEntry } from '#app/domain/public-accounts/reverse-entry.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import type { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { attachSchema } from '../../money/documents/attach-schema.ts';
import { reverseEntrySchema } from './account-schema.ts';

type Scope = Parameters<Parameters<typeof uploadFor<'staff', unknown>>[2]>[0];

/** Attaches a document to the entry, or books it back for a reason. */
export async function entryAction({ ctx, params, form, file }: Scope) {
  const entryId = idParam(params.entry);
  const account = `/console/public-accounts/${idParam(params.account)}`;
  const t = translator(ctx.language, 'accounts');
  if (form.get('intent') === 'reverse') {
    return submitForm(form, reverseEntrySchema, async ({ reason }) => {
      await reverseEntry(ctx, { entryId, reason });
      return redirectWithFlash(account, { kind: 'success', text: t('entry.reverseDone') });
    });
  }
  let kept = false;
  const answer = await submitForm(form, attachSchema, async () => {
    if (!file) throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_required' }] });
    await attachEntryDocument(ctx, { entryId, file });
    kept = true;
    return redirectWithFlash(`${account}/entries/${entryId}`, { kind: 'success', text: t('entry.attached') });
  });
  if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
  return answer;
}

import { attachSpendingDocument } from '#app/domain/spending/attach-spending-document.ts';
import { reverseSpending } from '#app/domain/spending/reverse-spending.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import type { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { attachSchema } from '../documents/attach-schema.ts';
import { reverseSchema } from './spending-schema.ts';

type Scope = Parameters<Parameters<typeof uploadFor<'staff', unknown>>[2]>[0];

/** Attaches a document, or reverses the spending for a reason. */
export async function spendingAction({ ctx, params, form, file }: Scope) {
  const spendingId = idParam(params.spending);
  const t = translator(ctx.language, 'spending');
  const page = `/console/money/spending/${spendingId}`;
  if (form.get('intent') === 'reverse') {
    return submitForm(form, reverseSchema, async ({ reason }) => {
      const { number } = await reverseSpending(ctx, { spendingId, reason });
      const text = t('reverse.done', { number: String(number ?? '') });
      return redirectWithFlash(page, { kind: 'success', text });
    });
  }
  let kept = false;
  const answer = await submitForm(form, attachSchema, async () => {
    if (!file) throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_required' }] });
    await attachSpendingDocument(ctx, { spendingId, file });
    kept = true;
    return redirectWithFlash(page, { kind: 'success', text: t('detail.attached') });
  });
  if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
  return answer;
}

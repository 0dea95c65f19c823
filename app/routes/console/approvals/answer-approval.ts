import { decideApproval } from '#app/domain/approvals/decide-approval.ts';
import { withdrawApproval } from '#app/domain/approvals/withdraw-approval.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { approveSchema, declineSchema } from './decision-schema.ts';

/** Approves, declines or withdraws, as the form says, and goes back to the list, where the next one waits. */
export async function answerApproval(ctx: TenantContext, requestId: string, form: FormData, search: string) {
  const t = translator(ctx.language, 'approvals');
  const back = (text: string) => redirectWithFlash(`/console/approvals${search}`, { kind: 'success', text });
  if (form.get('intent') === 'withdraw') {
    await withdrawApproval(ctx, { requestId });
    return back(t('withdraw.done'));
  }
  if (form.get('_form') === 'decline') {
    return submitForm(form, declineSchema, async (value) => {
      await decideApproval(ctx, { requestId, decision: 'declined', ...value });
      return back(t('decline.done'));
    });
  }
  return submitForm(form, approveSchema, async (value) => {
    const { status } = await decideApproval(ctx, { requestId, decision: 'approved', ...value });
    return back(t(status === 'pending' ? 'approve.forwarded' : 'approve.done'));
  });
}

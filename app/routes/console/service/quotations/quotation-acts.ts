import { z } from 'zod';
import { decideQuotation } from '#app/domain/quotations/decide-quotation.ts';
import { sendQuotation } from '#app/domain/quotations/send-quotation.ts';
import { withdrawQuotation } from '#app/domain/quotations/withdraw-quotation.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { safePath } from '#app/http/safe-path.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';

const intents = z.enum(['send', 'withdraw', 'accept', 'decline']);

/** Sends, withdraws or answers a quotation, and goes back to its ticket. */
export const action = actionFor('staff', async ({ ctx, form, params }) => {
  const quotationId = idParam(params.quotationId);
  const t = translator(ctx.language, 'quotations');
  const intent = intents.parse(form.get('intent'));
  const back = (text: string) =>
    redirectWithFlash(safePath(String(form.get('back') ?? '')) ?? '/console/service/tickets', {
      kind: 'success',
      text,
    });
  if (intent === 'send') {
    const { status } = await sendQuotation(ctx, { quotationId });
    return back(t(status === 'accepted' ? 'form.freeSent' : 'form.sent'));
  }
  if (intent === 'withdraw') {
    await withdrawQuotation(ctx, { quotationId });
    return back(t('done.withdrawn'));
  }
  const reason = String(form.get('reason') ?? '');
  await decideQuotation(ctx, { quotationId, decision: intent, reason });
  return back(t(intent === 'accept' ? 'done.accepted' : 'done.declined'));
});

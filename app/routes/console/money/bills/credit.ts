import { createCreditNote } from '#app/domain/credits/create-credit-note.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { creditSchema } from './credit-schema.ts';

/** Issues a credit note on the bill, or hands it in for approval. */
export const action = actionFor('staff', ({ ctx, params, form }) =>
  submitForm(form, creditSchema(ctx.tenant.currency), async (value) => {
    const billId = idParam(params.bill);
    const { status } = await createCreditNote(ctx, { billId, ...value });
    const text = translator(ctx.language, 'credits')(`credit.${status}`);
    return redirectWithFlash(paths.bill(billId), { kind: 'success', text });
  }),
);

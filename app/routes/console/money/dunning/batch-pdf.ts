import { printLetters } from '#app/domain/dunning/print-letters.ts';
import { actionFor } from '#app/http/action-for.ts';
import { pdfResponse } from '#app/http/pdf-response.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { idParam } from '../../id-param.ts';

/** All letters of a batch as one file; they are noted as printed, so that it is asked for by a form. */
export const action = actionFor('staff', async ({ ctx, params, form }) => {
  const wanted = form.get('language');
  const { fileName, pieces } = await printLetters(ctx, {
    batchId: idParam(params.batch),
    language: isLanguage(wanted) ? wanted : ctx.language,
  });
  return pdfResponse(pieces, fileName);
});

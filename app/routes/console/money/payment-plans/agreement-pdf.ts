import { getPaymentPlan } from '#app/domain/payment-plans/get-payment-plan.ts';
import { renderAgreement } from '#app/domain/payment-plans/render-agreement.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { pdfResponse } from '#app/http/pdf-response.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';

/** The agreement to be signed; `?language=` for one in the other language. */
export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const wanted = url.searchParams.get('language');
  const language = isLanguage(wanted) ? wanted : ctx.language;
  const plan = await getPaymentPlan(ctx, { planId: idParam(params.plan), language });
  const title = translator(language, 'agreements')('pdf.title');
  return pdfResponse(await renderAgreement(ctx, plan, language), `${title} ${plan.number}.pdf`, {
    shown: true,
  });
});

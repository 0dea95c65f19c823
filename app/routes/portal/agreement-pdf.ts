import { ownPaymentPlans } from '#app/domain/payment-plans/own-payment-plans.ts';
import { renderAgreement } from '#app/domain/payment-plans/render-agreement.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { pdfResponse } from '#app/http/pdf-response.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';

/** The owner's own agreement as a file; `?language=` for one in the other language. */
export const loader = loaderFor('owner', async ({ ctx, params, url }) => {
  const wanted = url.searchParams.get('language');
  const language = isLanguage(wanted) ? wanted : ctx.language;
  const { plans } = await ownPaymentPlans(ctx, { propertyId: null, language });
  const plan = plans.find(({ id }) => id === params.planId);
  if (!plan) throw new DomainError('not_found');
  const title = translator(language, 'agreements')('pdf.title');
  return pdfResponse(await renderAgreement(ctx, plan, language), `${title} ${plan.number}.pdf`);
});

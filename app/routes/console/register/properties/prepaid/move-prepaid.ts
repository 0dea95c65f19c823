import { applyCredit } from '#app/domain/payments/prepaid/apply-credit.ts';
import { requestPrepaidRefund } from '#app/domain/payments/refunds/request-prepaid-refund.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { paths } from '../../../paths.ts';
import { prepaidRefundSchema } from './prepaid-schema.ts';

/** Applies a property's prepaid money to its open bills (the intent `apply`), or gives it back. */
export async function movePrepaid(ctx: TenantContext, propertyId: string, form: FormData) {
  const t = translator(ctx.language, 'credits');
  const { currency } = ctx.tenant;
  const back = (kind: 'success' | 'info', text: string) =>
    redirectWithFlash(`${paths.property(propertyId)}/prepaid`, { kind, text });
  if (form.get('intent') === 'apply') {
    const { bills, amount } = await applyCredit(ctx, { propertyId });
    if (bills === 0) return back('info', t('prepaid.nothingApplied'));
    const told = { count: bills, amount: formatMoney(amount, currency, ctx.language) };
    return back('success', t('prepaid.applied', told));
  }
  return submitForm(form, prepaidRefundSchema(currency), async (value) => {
    const { status } = await requestPrepaidRefund(ctx, { propertyId, ...value });
    return back('success', t(status === 'requested' ? 'refund.requested' : 'refund.done'));
  });
}

import { redirect } from '@remix-run/node';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { minorToText } from '#app/kernel/money.ts';
import type { TenantContext } from '#tenants/context.ts';
import { idParam } from '../../id-param.ts';
import { counterSchema } from './counter-schema.ts';

/** Takes what pays bills of the property at the counter, and shows the receipt with the change. */
export function takePayment(ctx: TenantContext, property: string | null, form: FormData) {
  const { currency } = ctx.tenant;
  return submitForm(form, counterSchema(currency), async (value) => {
    const propertyId = idParam(property ?? undefined);
    const { paymentId } = await recordCounterPayment(ctx, { propertyId, ...value });
    const received = minorToText(value.receivedAmount, currency);
    return redirect(`/console/money/counter?${new URLSearchParams({ paid: paymentId, received })}`);
  });
}

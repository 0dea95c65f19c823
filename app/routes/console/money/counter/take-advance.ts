import { redirect } from '@remix-run/node';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { minorToText } from '#app/kernel/money.ts';
import type { TenantContext } from '#tenants/context.ts';
import { idParam } from '../../id-param.ts';
import { advanceSchema } from './counter-schema.ts';

/** Takes cash that stays with the property as prepaid money, whatever is open on it. */
export function takeAdvance(ctx: TenantContext, property: string | null, form: FormData) {
  const { currency } = ctx.tenant;
  return submitForm(form, advanceSchema(currency), async ({ amount, ...way }) => {
    const { paymentId } = await recordCounterPayment(ctx, {
      propertyId: idParam(property ?? undefined),
      billIds: [],
      amount,
      excess: 'credit',
      ...way,
    });
    const received = minorToText(amount, currency);
    return redirect(`/console/money/counter?${new URLSearchParams({ paid: paymentId, received })}`);
  });
}

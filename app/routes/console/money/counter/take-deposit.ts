import { redirect } from '@remix-run/node';
import { takeDeposit } from '#app/domain/deposits/take-deposit.ts';
import { submitForm } from '#app/http/submit-form.ts';
import type { TenantContext } from '#tenants/context.ts';
import { idParam } from '../../id-param.ts';
import { depositSchema } from './counter-schema.ts';

/** Takes a deposit on the property at the counter, and shows its receipt. */
export function takeCounterDeposit(ctx: TenantContext, property: string | null, form: FormData) {
  return submitForm(form, depositSchema(ctx.tenant.currency), async (value) => {
    const propertyId = idParam(property ?? undefined);
    const { depositId } = await takeDeposit(ctx, { propertyId, ...value });
    return redirect(`/console/money/counter?${new URLSearchParams({ taken: depositId })}`);
  });
}

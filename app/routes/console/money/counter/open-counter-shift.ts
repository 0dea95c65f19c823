import { openShift } from '#app/domain/counter/open-shift.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { formatFor } from '#app/kernel/format.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { openShiftSchema } from './counter-schema.ts';

/** Opens the cashier's shift and stays where they were, with whoever stands there. */
export function openCounterShift(ctx: TenantContext, url: URL, form: FormData) {
  const { currency } = ctx.tenant;
  return submitForm(form, openShiftSchema(currency), async ({ openingAmount }) => {
    await openShift(ctx, { openingAmount });
    const amount = formatFor(ctx.language).money(openingAmount, currency);
    return redirectWithFlash(`/console/money/counter${url.search}`, {
      kind: 'success',
      text: translator(ctx.language, 'counter')('shift.opened', { amount }),
    });
  });
}

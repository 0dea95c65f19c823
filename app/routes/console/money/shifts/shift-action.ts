import { moveCash } from '#app/domain/counter/move-cash.ts';
import { signShift } from '#app/domain/counter/sign-shift.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { moveCashSchema } from './shift-schema.ts';

/** Signs what the signer was looking at: the counted amount comes along in minor units. */
export async function signShiftOff(ctx: TenantContext, shiftId: string, form: FormData) {
  const seen = String(form.get('countedAmount') ?? '');
  if (!/^\d{1,18}$/.test(seen)) throw new DomainError('invalid_input');
  await signShift(ctx, { shiftId, countedAmount: BigInt(seen) });
  return redirectWithFlash(`/console/money/shifts/${shiftId}`, {
    kind: 'success',
    text: translator(ctx.language, 'counter')('sign.done'),
  });
}

export function moveShiftCash(ctx: TenantContext, shiftId: string, form: FormData) {
  return submitForm(form, moveCashSchema(ctx.tenant.currency), async (value) => {
    await moveCash(ctx, { shiftId, ...value });
    return redirectWithFlash(`/console/money/shifts/${shiftId}`, {
      kind: 'success',
      text: translator(ctx.language, 'counter')('move.done'),
    });
  });
}

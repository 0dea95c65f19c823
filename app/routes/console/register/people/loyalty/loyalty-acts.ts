import { giveCoupons } from '#app/domain/coupons/give-coupons.ts';
import { voidCoupon } from '#app/domain/coupons/void-coupon.ts';
import { adjustPoints } from '#app/domain/points/adjust-points.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../../id-param.ts';
import { paths } from '../../../paths.ts';
import { adjustSchema, giveCouponSchema } from './loyalty-schemas.ts';

/** Gives points or takes some, gives a coupon, or takes one back; the form says which by its name. */
export const action = actionFor('staff', async ({ ctx, form, params }) => {
  const personId = idParam(params.person);
  const t = translator(ctx.language, 'quotations');
  const back = (text: string) => redirectWithFlash(paths.person(personId), { kind: 'success', text });
  if (form.get('intent') === 'take-back') {
    const couponId = idParam(String(form.get('couponId') ?? ''));
    await voidCoupon(ctx, { couponId, reason: String(form.get('reason') ?? '') });
    return back(t('person.takenBack'));
  }
  if (form.get('_form') === 'coupon') {
    return submitForm(form, giveCouponSchema, async ({ typeId }) => {
      await giveCoupons(ctx, { typeId, personIds: [personId] });
      return back(t('person.given'));
    });
  }
  return submitForm(form, adjustSchema, async (fields) => {
    await adjustPoints(ctx, { personId, ...fields });
    return back(t('person.adjusted'));
  });
});

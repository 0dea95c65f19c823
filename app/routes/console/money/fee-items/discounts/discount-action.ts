import { endDiscounts } from '#app/domain/discounts/end-discounts.ts';
import { grantDiscounts } from '#app/domain/discounts/grant-discounts.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { paths } from '../../../paths.ts';
import { unprefixed } from '../unprefixed.ts';
import { discountSchema, targetOf } from './discount-schema.ts';

/** Grants discounts, or with the intent `end` ends those chosen today; `back` names the property whose page it came from. */
export const action = actionFor('staff', async ({ ctx, form }) => {
  const t = translator(ctx.language, 'fees');
  const property = String(form.get('back') ?? '');
  const done = (text: string) =>
    redirectWithFlash(isId(property) ? paths.property(property) : '/console/money/fee-items/discounts', {
      kind: 'success',
      text,
    });
  if (form.get('intent') === 'end') {
    const discountIds = form.getAll('id').map(String).filter(isId);
    const endsOn = localDay(ctx.now(), ctx.tenant.timeZone);
    const { ended } = await endDiscounts(ctx, { discountIds, endsOn });
    return done(t('discounts.ended', { count: ended }));
  }
  return submitForm(form, discountSchema, async (filled) => {
    const {
      target: _target,
      propertyIds: _ids,
      communityId: _community,
      buildingId: _building,
      ...discount
    } = filled;
    const { granted, skipped } = await unprefixed('to.', () =>
      grantDiscounts(ctx, { ...discount, to: targetOf(filled) }),
    );
    const text = t('discounts.granted', { count: granted });
    return done(skipped === 0 ? text : `${text} ${t('discounts.skipped', { count: skipped })}`);
  });
});

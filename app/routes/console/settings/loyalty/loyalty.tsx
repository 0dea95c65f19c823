import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { saveCouponType } from '#app/domain/coupons/save-coupon-type.ts';
import { getLoyaltySettings } from '#app/domain/points/get-loyalty-settings.ts';
import { savePointRule } from '#app/domain/points/save-point-rule.ts';
import { updateLoyaltyPolicy } from '#app/domain/points/update-loyalty-policy.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { CouponTypes } from './coupon-types.tsx';
import { couponTypeSchema, policySchema, ruleSchema } from './loyalty-schemas.ts';
import { PointRules } from './point-rules.tsx';
import { PointsWorth } from './points-worth.tsx';

export const meta = pageTitle((t) => t('quotations:settings.title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  ...(await getLoyaltySettings(ctx, {})),
  currency: ctx.tenant.currency,
}));

/** Saves what points are worth, a rule, or a kind of coupon: the form says which by its name. */
export const action = actionFor('staff', async ({ ctx, form }) => {
  const { currency } = ctx.tenant;
  const t = translator(ctx.language, 'quotations');
  const back = (text: string) => redirectWithFlash('/console/settings/loyalty', { kind: 'success', text });
  const name = String(form.get('_form') ?? '');
  if (name === 'policy') {
    return submitForm(form, policySchema, async (fields) => {
      await updateLoyaltyPolicy(ctx, fields);
      return back(t('settings.policySaved'));
    });
  }
  if (name.startsWith('rule-')) {
    return submitForm(form, ruleSchema(currency), async (fields) => {
      await savePointRule(ctx, fields);
      return back(t('settings.ruleSaved'));
    });
  }
  return submitForm(form, couponTypeSchema(currency), async (fields) => {
    await saveCouponType(ctx, fields);
    return back(t('settings.couponSaved'));
  });
});

export default function Loyalty() {
  const { policy, totals, rules, couponTypes, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation('quotations');
  return (
    <>
      <PageHeader title={t('settings.title')} description={t('settings.description')} />
      <div className="max-w-3xl space-y-5">
        <PointsWorth policy={policy} totals={totals} currency={currency} />
        <PointRules rules={rules} currency={currency} />
        <CouponTypes types={couponTypes} currency={currency} />
      </div>
    </>
  );
}

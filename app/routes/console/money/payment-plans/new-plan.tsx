import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { agreePaymentPlan } from '#app/domain/payment-plans/agree-payment-plan.ts';
import { planBillsOfProperty } from '#app/domain/payment-plans/plan-bills-of-property.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId, newId } from '#app/kernel/ids.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { AgreeForm } from './agree-form.tsx';
import { agreeSchema } from './agree-schema.ts';
import { ChooseProperty } from './choose-property.tsx';

export const meta = pageTitle((t) => t('agreements:new'));

/** `?property=` whose bills it is about. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  if (!ctx.ability.can('create', 'PaymentPlan')) throw new DomainError('forbidden');
  const propertyId = url.searchParams.get('property');
  return {
    property: propertyId && isId(propertyId) ? await planBillsOfProperty(ctx, { propertyId }) : null,
    currency: ctx.tenant.currency,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    /** One plan however often the form is sent. */
    key: newId(),
  };
});

export const action = actionFor('staff', async ({ ctx, form, url }) => {
  const { currency } = ctx.tenant;
  const propertyId = url.searchParams.get('property');
  if (!propertyId || !isId(propertyId)) throw new DomainError('invalid_input');
  return submitForm(form, agreeSchema(currency), async (value) => {
    const { planId, number } = await agreePaymentPlan(ctx, { propertyId, ...value });
    const sum = value.instalments.reduce((total, { amount }) => total + amount, 0n);
    const text = translator(ctx.language, 'agreements')('form.agreed', {
      number: number.toString(),
      amount: formatMoney(sum, currency, ctx.language),
    });
    return redirectWithFlash(`/console/money/payment-plans/${planId}`, { kind: 'success', text });
  });
});

export default function NewPlan() {
  const { property, currency, today, key } = useLoaderData<typeof loader>();
  const { t } = useTranslation('agreements');
  return (
    <>
      <PageHeader
        title={t('new')}
        description={property ? `${property.code} ${property.communityName}` : t('choose.text')}
        breadcrumbs={[{ to: '/console/money/payment-plans', label: t('title') }]}
        actions={property && <LinkButton to="?">{t('choose.other')}</LinkButton>}
      />
      {property ? (
        <AgreeForm
          key={property.id}
          property={property}
          currency={currency}
          today={today}
          idempotencyKey={key}
        />
      ) : (
        <ChooseProperty />
      )}
    </>
  );
}

import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Card } from '#app/components/ui/card.tsx';
import { giveConsent } from '#app/domain/payments/autopay/give-consent.ts';
import { listOwnConsents } from '#app/domain/payments/autopay/list-own-consents.ts';
import { cardName } from '#app/domain/payments/methods/card-name.ts';
import { listMethods } from '#app/domain/payments/methods/list-methods.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { minorToText } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { autopaySchema } from './autopay-schema.ts';
import { BackLink } from './parts/back-link.tsx';
import { ConsentText } from './parts/consent-text.tsx';

export const loader = loaderFor('owner', async ({ ctx, params }) => {
  const frame = await readPortalFrame(ctx, {});
  const property = frame.properties.find(({ id, held }) => held && id === params.propertyId);
  if (!property) throw new DomainError('not_found');
  const methods = (await listMethods(ctx, {})).filter(({ isExpired }) => !isExpired);
  if (methods.length === 0) throw redirect('/autopay');
  const consent = (await listOwnConsents(ctx, {})).find(({ propertyId }) => propertyId === property.id);
  return { frame, property, methods, consent: consent ?? null };
});

export const action = actionFor('owner', async ({ ctx, form, params }) =>
  submitForm(form, autopaySchema(ctx.tenant.currency), async ({ methodId, limit }) => {
    const propertyId = params.propertyId ?? '';
    await giveConsent(ctx, { propertyId, methodId, limitAmount: limit ?? null });
    const frame = await readPortalFrame(ctx, {});
    const property = frame.properties.find(({ id }) => id === propertyId)?.title ?? '';
    return redirectWithFlash('/autopay', {
      kind: 'success',
      text: translator(ctx.language, 'pay')('auto.given', { property }),
    });
  }),
);

export const meta = pageTitle((t) => t('pay:auto.title'));

export default function AutopayProperty() {
  const { frame, property, methods, consent } = useLoaderData<typeof loader>();
  const { t } = useTranslation('pay');
  const { currency } = frame;
  const first = methods.find(({ id }) => id === consent?.method.id) ?? methods[0];
  return (
    <div className="mx-auto max-w-xl space-y-4">
      <BackLink to="/autopay">{t('auto.title')}</BackLink>
      <h1 className="font-semibold text-xl tracking-tight">{property.title}</h1>
      <Card title={t('auto.title')} description={t('auto.text')}>
        <Form
          schema={autopaySchema(currency)}
          className="space-y-5"
          defaultValue={{
            methodId: first?.id,
            limit: consent?.limitAmount ? minorToText(consent.limitAmount, currency) : '',
          }}
        >
          {(fields) => (
            <>
              <SelectField
                field={fields.methodId}
                label={t('auto.card')}
                options={methods.map(({ id, ...card }) => ({ value: id, label: cardName(card) }))}
              />
              <MoneyField
                field={fields.limit}
                label={t('auto.limitLabel')}
                hint={t('auto.limitHint')}
                currency={currency}
              />
              <ConsentText
                methods={methods}
                methodId={fields.methodId.value ?? first?.id ?? ''}
                limit={fields.limit.value ?? ''}
                property={`${property.communityName} ${property.title}`}
                currency={currency}
              />
              <CheckboxField field={fields.agree} label={t('auto.agree')} />
              <SubmitButton wide>{t('auto.give')}</SubmitButton>
            </>
          )}
        </Form>
      </Card>
    </div>
  );
}

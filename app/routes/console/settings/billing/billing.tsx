import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import {
  billingPolicyFields,
  creditApplications,
  prorations,
} from '#app/domain/billing/policy/billing-policy-fields.ts';
import { getBillingPolicy } from '#app/domain/billing/policy/get-billing-policy.ts';
import { updateBillingPolicy } from '#app/domain/billing/policy/update-billing-policy.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';

export const meta = pageTitle((t) => t('fees:policy.title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  policy: await getBillingPolicy(ctx, {}),
  canUpdate: ctx.ability.can('update', 'BillingPolicy'),
}));

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, billingPolicyFields, async (policy) => {
    await updateBillingPolicy(ctx, policy);
    const text = translator(ctx.language, 'fees')('policy.saved');
    return redirectWithFlash('/console/settings/billing', { kind: 'success', text });
  }),
);

export default function BillingPolicy() {
  const { policy, canUpdate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('fees');
  const disabled = !canUpdate;
  return (
    <div className="max-w-3xl">
      <PageHeader title={t('policy.title')} description={t('policy.description')} />
      <Form schema={billingPolicyFields} defaultValue={policy}>
        {(fields) => (
          <>
            <Card title={t('policy.proration.title')} description={t('policy.proration.text')}>
              <ChoiceField
                field={fields.proration}
                look="cards"
                label={t('policy.proration.label')}
                options={prorations.map((value) => ({
                  value,
                  disabled,
                  label: t(`policy.proration.${value}.label`),
                  hint: t(`policy.proration.${value}.example`),
                }))}
              />
            </Card>
            <Card title={t('policy.credit.title')} description={t('policy.credit.text')}>
              <ChoiceField
                field={fields.creditApplication}
                look="cards"
                label={t('policy.credit.label')}
                options={creditApplications.map((value) => ({
                  value,
                  disabled,
                  label: t(`policy.credit.${value}.label`),
                  hint: t(`policy.credit.${value}.example`),
                }))}
              />
            </Card>
            {canUpdate && (
              <FormActions>
                <SubmitButton>{t('policy.save')}</SubmitButton>
              </FormActions>
            )}
          </>
        )}
      </Form>
    </div>
  );
}

import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { getTicketPolicy } from '#app/domain/service-levels/get-ticket-policy.ts';
import { policyFields } from '#app/domain/service-levels/policy-fields.ts';
import { saveTicketPolicy } from '#app/domain/service-levels/save-ticket-policy.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { ServiceTabs } from '../service-levels/service-tabs.tsx';

export const meta = pageTitle((t) => t('levels:tabs.handling'));

export const loader = loaderFor('staff', async ({ ctx }) => ({
  policy: await getTicketPolicy(ctx, {}),
  canUpdate: ctx.ability.can('update', 'TicketPolicy'),
}));

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, policyFields, async (fields) => {
    await saveTicketPolicy(ctx, fields);
    const text = translator(ctx.language, 'levels')('handling.saved');
    return redirectWithFlash('/console/settings/tickets', { kind: 'success', text });
  }),
);

const weights = ['skillWeight', 'loadWeight', 'distanceWeight'] as const;

export default function Handling() {
  const { policy, canUpdate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('levels');
  return (
    <>
      <PageHeader title={t('tabs.handling')} description={t('handling.description')} tabs={<ServiceTabs />} />
      <Form schema={policyFields} defaultValue={policy} className="max-w-3xl">
        {(fields) => (
          <>
            <Card title={t('handling.after')}>
              <div className="grid items-start gap-4 sm:grid-cols-2">
                <TextField
                  field={fields.ratingDays}
                  label={t('handling.ratingDays')}
                  hint={t('handling.ratingDaysHint')}
                  inputMode="numeric"
                  autoComplete="off"
                />
                <TextField
                  field={fields.warrantyDays}
                  label={t('handling.warrantyDays')}
                  hint={t('handling.warrantyDaysHint')}
                  inputMode="numeric"
                  autoComplete="off"
                />
              </div>
            </Card>
            <Card title={t('handling.dispatch')} description={t('handling.dispatchText')}>
              <div className="grid items-start gap-4 sm:grid-cols-3">
                {weights.map((weight) => (
                  <TextField
                    key={weight}
                    field={fields[weight]}
                    label={t(`handling.${weight}`)}
                    inputMode="numeric"
                    autoComplete="off"
                  />
                ))}
              </div>
            </Card>
            <Card title={t('handling.photos')}>
              <CheckboxField
                field={fields.keepsLocation}
                look="switch"
                label={t('handling.keepsLocation')}
                hint={t('handling.keepsLocationHint')}
              />
            </Card>
            {canUpdate && (
              <FormActions>
                <SubmitButton>{t('handling.save')}</SubmitButton>
              </FormActions>
            )}
          </>
        )}
      </Form>
    </>
  );
}

import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listFeeItems } from '#app/domain/fees/list-fee-items.ts';
import { createMeter } from '#app/domain/meters/create-meter.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { PropertyField } from '../property-choice/property-field.tsx';
import { meterSchema } from './reading-schema.ts';

export const meta = pageTitle((t) => t('billing:meters.new'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('create', 'Meter')) throw new DomainError('forbidden');
  const items = await listFeeItems(ctx, {});
  return {
    feeItems: items
      .filter(({ kind }) => kind === 'per_quantity')
      .map(({ id, name }) => ({ value: id, label: name })),
    today: localDay(ctx.now(), ctx.tenant.timeZone),
  };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, meterSchema, async (value) => {
    const { meterId } = await createMeter(ctx, value);
    const text = translator(ctx.language, 'billing')('meters.created', { number: value.number });
    return redirectWithFlash(`/console/money/meters/${meterId}`, { kind: 'success', text });
  }),
);

export default function NewMeter() {
  const { feeItems, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation('billing');
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t('meters.new')}
        description={t('meters.newDescription')}
        breadcrumbs={[{ to: '/console/money/meters', label: t('meters.title') }]}
      />
      {feeItems.length === 0 ? (
        <Notice
          tone="warning"
          action={
            <LinkButton size="sm" to="/console/money/fee-items/new">
              {t('feeItems.new')}
            </LinkButton>
          }
        >
          {t('meters.empty.noItem')}
        </Notice>
      ) : (
        <Card>
          <Form schema={meterSchema} defaultValue={{ feeItemId: feeItems[0]?.value, readOn: today }}>
            {(fields) => (
              <>
                <PropertyField field={fields.propertyId} label={t('bills.columns.property')} />
                <div className="grid items-start gap-5 sm:grid-cols-2">
                  <SelectField field={fields.feeItemId} label={t('feeItem')} options={feeItems} />
                  <TextField field={fields.number} label={t('meters.number')} autoComplete="off" />
                  <TextField
                    field={fields.value}
                    label={t('meters.firstValue')}
                    inputMode="decimal"
                    autoComplete="off"
                  />
                  <DateField field={fields.readOn} label={t('meters.readOn')} max={today} />
                </div>
                <FormActions>
                  <SubmitButton>{t('meters.create')}</SubmitButton>
                  <LinkButton to="/console/money/meters" variant="ghost">
                    {t('cancel')}
                  </LinkButton>
                </FormActions>
              </>
            )}
          </Form>
        </Card>
      )}
    </div>
  );
}

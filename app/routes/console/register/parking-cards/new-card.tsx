import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
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
import { cardFields } from '#app/domain/parking/card-fields.ts';
import { getVehicle } from '#app/domain/parking/get-vehicle.ts';
import { issueCard } from '#app/domain/parking/issue-card.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { PropertyField } from '../../money/property-choice/property-field.tsx';
import { paths } from '../../paths.ts';
import { monthChoices } from './month-choices.ts';

export const meta = pageTitle((t) => t('parking:cards.issue'));

/** `?vehicle=` is chosen already. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  if (!ctx.ability.can('create', 'ParkingCard')) throw new DomainError('forbidden');
  const wanted = url.searchParams.get('vehicle');
  const [items, vehicle] = await Promise.all([
    listFeeItems(ctx, {}),
    wanted && isId(wanted) ? getVehicle(ctx, { vehicleId: wanted }) : null,
  ]);
  return {
    feeItems: items
      .filter(({ kind, cycleMonths }) => kind === 'fixed' && cycleMonths > 0)
      .map(({ id, name }) => ({ value: id, label: name })),
    plate: vehicle?.plate ?? null,
    property: vehicle?.property ?? null,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
  };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, cardFields, async (fields) => {
    const { cardId } = await issueCard(ctx, fields);
    const text = translator(ctx.language, 'parking')('cards.issued', { number: fields.number });
    return redirectWithFlash(paths.parkingCard(cardId), { kind: 'success', text });
  }),
);

export default function NewCard() {
  const { feeItems, plate, property, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['parking', 'common']);
  const months = monthChoices.map((count) => ({
    value: String(count),
    label: t('parking:cards.monthCount', { count }),
  }));
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t('parking:cards.issue')}
        description={t('parking:cards.issueDescription')}
        breadcrumbs={[{ to: '/console/parking-cards', label: t('parking:cards.title') }]}
      />
      {feeItems.length === 0 ? (
        <Notice tone="warning" title={t('parking:cards.noItem.title')}>
          {t('parking:cards.noItem.text')}
        </Notice>
      ) : (
        <Card>
          <Form
            schema={cardFields}
            defaultValue={{
              plate,
              propertyId: property?.id,
              feeItemId: feeItems[0]?.value,
              startsOn: today,
              months: '1',
            }}
          >
            {(fields) => (
              <>
                <div className="grid items-start gap-5 sm:grid-cols-2">
                  <TextField
                    field={fields.plate}
                    label={t('parking:vehicles.plate')}
                    hint={t('parking:cards.plateHint')}
                    optional={false}
                    autoComplete="off"
                    autoCapitalize="characters"
                    spellCheck="false"
                  />
                  <TextField field={fields.number} label={t('parking:cards.number')} autoComplete="off" />
                </div>
                <PropertyField
                  field={fields.propertyId}
                  label={t('parking:cards.placeField')}
                  chosen={
                    property
                      ? { value: property.id, label: `${property.code} ${property.communityName}` }
                      : undefined
                  }
                />
                <div className="grid items-start gap-5 sm:grid-cols-3">
                  <SelectField
                    field={fields.feeItemId}
                    label={t('parking:cards.feeItem')}
                    options={feeItems}
                  />
                  <DateField field={fields.startsOn} label={t('parking:cards.firstDay')} />
                  <SelectField field={fields.months} label={t('parking:cards.months')} options={months} />
                </div>
                <CheckboxField
                  field={fields.paidElsewhere}
                  label={t('parking:cards.paidElsewhere')}
                  hint={t('parking:cards.paidElsewhereHint')}
                />
                <FormActions>
                  <SubmitButton>{t('parking:cards.issue')}</SubmitButton>
                  <LinkButton to="/console/parking-cards" variant="ghost">
                    {t('common:action.cancel')}
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

import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { MeterChoices } from '#app/domain/meters/list-meter-choices.ts';
import type { Day } from '#app/kernel/dates.ts';
import { PropertyField } from '../property-choice/property-field.tsx';
import { DialFields } from './dial-fields.tsx';
import { PublicPlaceFields } from './public-place-fields.tsx';
import { meterSchema } from './reading-schema.ts';

/** A new meter: of a property, or a public one with the place where it is found. */
export function NewMeterForm({ choices, today }: { choices: MeterChoices; today: Day }) {
  const { t } = useTranslation('meters');
  const known = { of: 'property', readOn: today, multiplier: '1', communityId: choices.communities[0]?.id };
  return (
    <Form schema={meterSchema} defaultValue={known}>
      {(fields) => {
        const isPublic = fields.of.value === 'public';
        const items = choices.feeItems.filter(({ kind }) => isPublic || kind !== 'shared');
        return (
          <>
            <ChoiceField
              field={fields.of}
              label={t('kindOf.label')}
              columns={2}
              options={(['property', 'public'] as const).map((value) => ({
                value,
                label: t(`kindOf.${value}`),
              }))}
            />
            {isPublic ? (
              <PublicPlaceFields
                choices={choices}
                communityId={fields.communityId}
                buildingId={fields.buildingId}
              />
            ) : (
              <PropertyField field={fields.propertyId} label={t('property')} />
            )}
            <div className="grid items-start gap-5 sm:grid-cols-2">
              <SelectField
                field={fields.feeItemId}
                label={t('feeItem')}
                options={items.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextField field={fields.number} label={t('number')} autoComplete="off" />
              <TextField
                field={fields.value}
                label={t('firstValue')}
                inputMode="decimal"
                autoComplete="off"
              />
              <DateField field={fields.readOn} label={t('readOn')} max={today} />
              <DialFields maxValue={fields.maxValue} multiplier={fields.multiplier} />
            </div>
            <TextField
              field={fields.place}
              label={t('place')}
              hint={t('placeHint')}
              optional
              autoComplete="off"
            />
            <FormActions>
              <SubmitButton>{t('create')}</SubmitButton>
              <LinkButton to="/console/money/meters" variant="ghost">
                {t('cancel')}
              </LinkButton>
            </FormActions>
          </>
        );
      }}
    </Form>
  );
}

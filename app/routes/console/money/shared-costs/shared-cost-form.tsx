import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { MeterChoices } from '#app/domain/meters/list-meter-choices.ts';
import type { Day } from '#app/kernel/dates.ts';
import { PublicPlaceFields } from '../meters/public-place-fields.tsx';
import { PublicMeterFields } from './public-meter-fields.tsx';
import { sharedCostSchema } from './shared-cost-schema.ts';

type SharedCostFormProps = Pick<MeterChoices, 'communities' | 'feeItems'> & {
  currency: string;
  known: { month: string; from: Day; through: Day };
};

const kinds = ['dwelling', 'shop', 'office', 'parking_space', 'storage_room'] as const;

/** What is shared, among whom, and how. */
export function SharedCostForm({ communities, feeItems, currency, known }: SharedCostFormProps) {
  const { t } = useTranslation('meters');
  const schema = useMemo(() => sharedCostSchema(currency), [currency]);
  return (
    <Form
      schema={schema}
      defaultValue={{
        ...known,
        of: 'meter',
        basis: 'area',
        feeItemId: feeItems[0]?.id,
        communityId: communities[0]?.id,
      }}
    >
      {(fields) => (
        <>
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <SelectField
              field={fields.feeItemId}
              label={t('shared.item')}
              options={feeItems.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <DateField field={fields.month} kind="month" label={t('shared.month')} />
          </div>
          <PublicPlaceFields
            choices={{ communities }}
            communityId={fields.communityId}
            buildingId={fields.buildingId}
          />
          <ChoiceField
            field={fields.of}
            label={t('shared.of.label')}
            columns={2}
            options={(['meter', 'amount'] as const).map((value) => ({
              value,
              label: t(`shared.of.${value}`),
            }))}
          />
          <div className="grid items-start gap-5 sm:grid-cols-2">
            {fields.of.value === 'amount' ? (
              <MoneyField
                field={fields.amount}
                label={t('shared.amount')}
                optional={false}
                currency={currency}
              />
            ) : (
              <PublicMeterFields
                communityId={String(fields.communityId.value ?? '')}
                meterId={fields.meterId}
                unitPrice={fields.unitPrice}
                currency={currency}
              />
            )}
          </div>
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <DateField
              field={fields.from}
              label={t('shared.from')}
              hint={fields.of.value === 'amount' ? undefined : t('shared.fromHint')}
            />
            <DateField
              field={fields.through}
              label={t('shared.to')}
              hint={fields.of.value === 'amount' ? undefined : t('shared.toHint')}
            />
          </div>
          <ChoiceField
            field={fields.basis}
            label={t('shared.basis.label')}
            look="cards"
            columns={3}
            options={(['area', 'head', 'equal'] as const).map((value) => ({
              value,
              label: t(`shared.basis.${value}`),
              hint: t(`shared.basisHint.${value}`),
            }))}
          />
          <ChoiceField
            field={fields.propertyKinds}
            label={t('shared.kinds')}
            hint={t('shared.kindsHint')}
            multiple
            columns={3}
            options={kinds.map((value) => ({ value, label: t(`shared.kind.${value}`) }))}
          />
          <FormActions>
            <SubmitButton>{t('shared.create')}</SubmitButton>
            <LinkButton to="/console/money/shared-costs" variant="ghost">
              {t('cancel')}
            </LinkButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}

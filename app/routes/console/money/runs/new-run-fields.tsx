import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import type { ComboOption } from '#app/components/ui/combobox.tsx';
import { PropertyField } from '../property-choice/property-field.tsx';
import { runPlaces } from './new-run-schema.ts';

type NewRunFieldsProps = {
  fields: Record<'month' | 'months' | 'place' | 'communityId' | 'propertyId', Field>;
  communities: readonly { id: string; name: string }[];
  /** The property that a link has brought along. */
  property: ComboOption | undefined;
};

const offeredMonths = [1, 2, 3, 6, 12, 24, 36];

export function NewRunFields({ fields, communities, property }: NewRunFieldsProps) {
  const { t } = useTranslation('runs');
  return (
    <>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <DateField field={fields.month} kind="month" label={t('firstMonth')} />
        <SelectField
          field={fields.months}
          label={t('months')}
          hint={t('monthsHint')}
          options={offeredMonths.map((count) => ({
            value: String(count),
            label: t('monthsCount', { count }),
          }))}
        />
      </div>
      <ChoiceField
        field={fields.place}
        look="cards"
        columns={3}
        label={t('scope.label')}
        options={runPlaces.map((value) => ({
          value,
          label: t(`scope.${value}`),
          hint: t(`scopeHint.${value}`),
        }))}
      />
      {fields.place.value === 'community' && (
        <SelectField
          field={fields.communityId}
          label={t('community')}
          placeholder={t('choose')}
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {fields.place.value === 'property' && (
        <>
          <PropertyField field={fields.propertyId} label={t('property')} chosen={property} />
          {Number(fields.months.value) >= 12 && <p className="text-muted text-sm">{t('yearHint')}</p>}
        </>
      )}
    </>
  );
}

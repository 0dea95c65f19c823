import { useTranslation } from 'react-i18next';
import { AddRow } from '#app/components/form/add-row.tsx';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import type { Field, RowsForm } from '#app/components/form/form.tsx';
import { fieldsOf, listOf } from '#app/components/form/nested-fields.ts';
import { RemoveRow } from '#app/components/form/remove-row.tsx';
import { RowFieldset } from '#app/components/form/row-fieldset.tsx';
import { ScopePlaceFields } from './scope-place-fields.tsx';

type ScopeFieldsProps = {
  field: Field;
  form: RowsForm;
  communities: readonly { id: string; name: string }[];
  tags: readonly string[];
};

/** Which properties owe the item: all, those of some places or kinds, or those chosen one by one. */
export function ScopeFields({ field, form, communities, tags }: ScopeFieldsProps) {
  const { t } = useTranslation('billing');
  const { kind, places } = fieldsOf<'kind' | 'places'>(field);
  const list = listOf(places);
  return (
    <div className="space-y-5">
      <ChoiceField
        field={kind}
        look="cards"
        columns={3}
        label={t('feeItems.scopeLabel')}
        options={(['all', 'scoped', 'assigned'] as const).map((value) => ({
          value,
          label: t(`feeItems.scope.${value}`),
          hint: t(`feeItems.scopeHint.${value}`),
        }))}
      />
      {kind.value === 'scoped' && (
        <RowFieldset field={places} label={t('feeItems.places')} hint={t('feeItems.placesHint')}>
          {list.map((place, index) => (
            <ScopePlaceFields
              key={place.key}
              field={place}
              communities={communities}
              tags={tags}
              remove={
                <RemoveRow form={form} field={places} index={index} label={t('feeItems.removePlace')} />
              }
            />
          ))}
          <AddRow form={form} field={places} label={t('feeItems.addPlace')} />
        </RowFieldset>
      )}
    </div>
  );
}

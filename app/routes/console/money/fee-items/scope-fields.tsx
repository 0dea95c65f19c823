import type { FormMetadata } from '@conform-to/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { fieldsOf, listOf } from '#app/components/form/nested-fields.ts';
import { Button } from '#app/components/ui/button.tsx';
import { ScopePlaceFields } from './scope-place-fields.tsx';

type ScopeFieldsProps = {
  field: Field;
  // biome-ignore lint/suspicious/noExplicitAny: see FeeItemFields
  form: FormMetadata<any, string[]>;
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
        <fieldset
          id={places.id}
          tabIndex={-1}
          data-field={places.name}
          data-label={t('feeItems.places')}
          className="space-y-3 outline-none"
        >
          <legend className="font-medium text-sm">{t('feeItems.places')}</legend>
          <p className="text-muted text-sm">{t('feeItems.placesHint')}</p>
          {list.map((place, index) => (
            <ScopePlaceFields
              key={place.key}
              field={place}
              communities={communities}
              tags={tags}
              remove={form.remove.getButtonProps({ name: places.name, index })}
            />
          ))}
          <Button {...form.insert.getButtonProps({ name: places.name })} type="submit">
            <Plus aria-hidden />
            {t('feeItems.addPlace')}
          </Button>
          <FieldError field={places} />
        </fieldset>
      )}
    </div>
  );
}

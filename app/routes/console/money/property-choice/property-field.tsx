import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import type { Field } from '#app/components/form/form.tsx';
import type { ComboOption } from '#app/components/ui/combobox.tsx';
import { usePropertySearch } from './use-property-search.ts';

/** One property, found by typing. `chosen` is the one that a link has brought along. */
export function PropertyField(props: { field: Field; label: string; chosen?: ComboOption }) {
  const { field, label, chosen } = props;
  const { t } = useTranslation('billing');
  const search = usePropertySearch();
  const [known, setKnown] = useState<ComboOption | undefined>(chosen);
  const picked = search.options.find(({ value }) => value === field.value);
  if (picked && picked.value !== known?.value) setKnown(picked);
  // The chosen one stays among the options, so that its name stands in the field while others are found.
  const others = search.options.filter(({ value }) => value !== known?.value);
  return (
    <ComboboxField
      field={field}
      label={label}
      placeholder={t('propertyChoice.placeholder')}
      {...search}
      options={known ? [known, ...others] : others}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import type { Field } from '#app/components/form/form.tsx';
import type { CategoryChoice } from '#app/domain/tickets/lists/list-ticket-choices.ts';

type CategoryFieldProps = { field: Field; label: string; groups: readonly CategoryChoice[] };

/** A category of the second level, found by typing a part of it or of its group. */
export function CategoryField({ field, label, groups }: CategoryFieldProps) {
  const { t } = useTranslation('desk');
  return (
    <ComboboxField
      field={field}
      label={label}
      placeholder={t('record.categoryPlaceholder')}
      options={groups.flatMap((group) =>
        group.categories.map(({ id, name }) => ({ value: id, label: name, hint: group.name })),
      )}
    />
  );
}

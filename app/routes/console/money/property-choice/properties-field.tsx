import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFrame, fieldAttributes } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { Combobox, type ComboOption } from '#app/components/ui/combobox.tsx';
import { usePropertySearch } from './use-property-search.ts';

/** Several properties, found one after another: an array of ids in the schema. */
export function PropertiesField({ field, label }: { field: Field; label: string }) {
  const { t } = useTranslation('billing');
  const search = usePropertySearch();
  const [chosen, setChosen] = useState<ComboOption[]>([]);
  return (
    <FieldFrame field={field} label={label} optional={false}>
      <Combobox
        id={field.id}
        label={label}
        value=""
        placeholder={t('propertyChoice.placeholder')}
        {...search}
        onChange={(id) => {
          const option = search.options.find(({ value }) => value === id);
          if (option && !chosen.some(({ value }) => value === id)) setChosen([...chosen, option]);
        }}
        attributes={fieldAttributes(field, label)}
      />
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-1.5 pt-1">
          {chosen.map((option) => (
            <li
              key={option.value}
              className="inline-flex items-center gap-1 rounded-md border border-line bg-sunken py-0.5 pr-0.5 pl-2 text-sm"
            >
              <input type="hidden" name={field.name} value={option.value} />
              {option.label}
              <button
                type="button"
                aria-label={t('propertyChoice.remove', { name: option.label })}
                onClick={() => setChosen(chosen.filter(({ value }) => value !== option.value))}
                className="grid size-8 place-items-center rounded text-muted hover:text-ink md:size-6"
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </FieldFrame>
  );
}

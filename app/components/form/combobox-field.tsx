import { useInputControl } from '@conform-to/react';
import { Combobox, type ComboOption } from '../ui/combobox.tsx';
import { Select } from '../ui/select.tsx';
import { FieldFrame, type FieldFrameProps, fieldAttributes } from './field-frame.tsx';

type ComboboxFieldProps = FieldFrameProps & {
  options: readonly ComboOption[];
  placeholder?: string;
  /** For options that the server finds: called as one types; hand the answer in as `options`. */
  onSearch?: (query: string) => void;
  loading?: boolean;
};

/** One of many, found by typing: time zones, properties, people. */
export function ComboboxField({
  field,
  label,
  hint,
  options,
  placeholder,
  onSearch,
  loading,
  ...frame
}: ComboboxFieldProps) {
  const control = useInputControl<string>({
    key: field.key,
    name: field.name,
    formId: field.formId,
    initialValue: typeof field.initialValue === 'string' ? field.initialValue : undefined,
  });
  return (
    <FieldFrame {...{ field, label, hint }} {...frame}>
      <Combobox
        id={field.id}
        label={label}
        value={control.value ?? ''}
        onChange={control.change}
        onBlur={control.blur}
        options={options}
        placeholder={placeholder}
        onSearch={onSearch}
        loading={loading}
        attributes={fieldAttributes(field, label, hint)}
      />
      <noscript>
        <Select
          name={field.name}
          form={field.formId}
          defaultValue={field.defaultValue}
          options={options}
          placeholder=""
        />
      </noscript>
    </FieldFrame>
  );
}

import { getSelectProps } from '@conform-to/react';
import { type Option, Select } from '../ui/select.tsx';
import { FieldFrame, type FieldFrameProps, fieldAttributes } from './field-frame.tsx';
import { keyless } from './text-field.tsx';

type SelectFieldProps = FieldFrameProps & {
  options: readonly Option[];
  /** The empty first entry. Give it where nothing is chosen at the start. */
  placeholder?: string;
  disabled?: boolean;
};

/** Up to about fifteen options; for more use `ComboboxField`. */
export function SelectField({
  field,
  label,
  hint,
  options,
  placeholder,
  disabled,
  ...frame
}: SelectFieldProps) {
  return (
    <FieldFrame {...{ field, label, hint }} {...frame}>
      <Select
        {...keyless(getSelectProps(field, { ariaAttributes: false }))}
        key={field.key}
        {...fieldAttributes(field, label, hint)}
        options={options}
        placeholder={placeholder}
        disabled={disabled}
      />
    </FieldFrame>
  );
}

import { getTextareaProps } from '@conform-to/react';
import { Textarea } from '../ui/textarea.tsx';
import { FieldFrame, type FieldFrameProps, fieldAttributes } from './field-frame.tsx';
import { keyless } from './text-field.tsx';

export function TextareaField({
  field,
  label,
  hint,
  rows,
  placeholder,
  ...frame
}: FieldFrameProps & { rows?: number; placeholder?: string }) {
  return (
    <FieldFrame {...{ field, label, hint }} {...frame}>
      <Textarea
        {...keyless(getTextareaProps(field, { ariaAttributes: false }))}
        key={field.key}
        {...fieldAttributes(field, label, hint)}
        rows={rows}
        placeholder={placeholder}
      />
    </FieldFrame>
  );
}

import { getInputProps } from '@conform-to/react';
import { DateInput } from '../ui/date-input.tsx';
import { FieldFrame, type FieldFrameProps, fieldAttributes } from './field-frame.tsx';
import { keyless } from './text-field.tsx';

type DateFieldProps = FieldFrameProps & {
  kind?: 'date' | 'month' | 'datetime-local';
  min?: string;
  max?: string;
};

/** A calendar day (`2026-11-21`), a month (`2026-11`) or a local time. */
export function DateField({ field, label, hint, kind = 'date', min, max, ...frame }: DateFieldProps) {
  return (
    <FieldFrame {...{ field, label, hint }} {...frame}>
      <DateInput
        {...keyless(getInputProps(field, { type: kind, ariaAttributes: false }))}
        key={field.key}
        kind={kind}
        {...fieldAttributes(field, label, hint)}
        min={min}
        max={max}
        className="max-w-60"
      />
    </FieldFrame>
  );
}

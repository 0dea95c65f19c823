import { getInputProps } from '@conform-to/react';
import type { ReactNode } from 'react';
import { Checkbox } from '../ui/checkbox.tsx';
import { Switch } from '../ui/switch.tsx';
import { FieldError, fieldAttributes } from './field-frame.tsx';
import type { Field } from './form.tsx';
import { keyless } from './text-field.tsx';

type CheckboxFieldProps = {
  field: Field;
  label: string;
  hint?: ReactNode;
  /** `switch` for a setting that is on or off. */
  look?: 'checkbox' | 'switch';
};

/** Yes or no: `z.boolean()` in the schema. */
export function CheckboxField({ field, label, hint, look = 'checkbox' }: CheckboxFieldProps) {
  const attributes = {
    ...keyless(getInputProps(field, { type: 'checkbox', ariaAttributes: false })),
    ...fieldAttributes(field, label, hint),
    // An unticked box is an answer, so the browser must not insist on a tick.
    required: undefined,
  };
  return (
    <div className="space-y-1.5">
      <label htmlFor={field.id} className="flex min-h-11 items-start gap-3 py-2.5 md:min-h-0 md:py-0.5">
        {look === 'checkbox' ? (
          <Checkbox key={field.key} {...attributes} className="mt-0.5" />
        ) : (
          <Switch key={field.key} {...attributes} className="order-last" />
        )}
        <span className="min-w-0 flex-1">
          <span className="block font-medium text-ink text-sm">{label}</span>
          {hint && (
            <span id={field.descriptionId} className="block text-muted text-sm">
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError field={field} />
    </div>
  );
}

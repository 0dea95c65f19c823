import { getCollectionProps } from '@conform-to/react';
import type { ReactNode } from 'react';
import { cn } from '../cn.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Radio } from '../ui/radio.tsx';
import { FieldError, fieldAttributes } from './field-frame.tsx';
import type { Field } from './form.tsx';
import { keyless } from './text-field.tsx';

type Choice = { value: string; label: string; hint?: ReactNode; disabled?: boolean };

type ChoiceFieldProps = {
  field: Field;
  label: string;
  hint?: ReactNode;
  options: readonly Choice[];
  /** Several may be chosen: an array in the schema. */
  multiple?: boolean;
  /** `cards` where each option needs a sentence. */
  look?: 'list' | 'cards';
  columns?: 1 | 2 | 3;
};

const columnStyles = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3' };

/** A few options, all in sight: radio buttons, or checkboxes when several may be chosen. */
export function ChoiceField({
  field,
  label,
  hint,
  options,
  multiple = false,
  look = 'list',
  columns = 1,
}: ChoiceFieldProps) {
  const type = multiple ? 'checkbox' : 'radio';
  const inputs = getCollectionProps(field, {
    type,
    options: options.map((option) => option.value),
    ariaAttributes: false,
  });
  const Tick = multiple ? Checkbox : Radio;
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      {...fieldAttributes(field, label, hint)}
      className="space-y-2 outline-none"
    >
      <legend className="font-medium text-ink text-sm">{label}</legend>
      {hint && (
        <p id={field.descriptionId} className="text-muted text-sm">
          {hint}
        </p>
      )}
      <div className={cn('grid', look === 'cards' ? 'gap-2' : 'gap-x-4 md:gap-y-1', columnStyles[columns])}>
        {options.map((option, index) => {
          const input = inputs[index];
          if (!input) return null;
          return (
            <label
              key={option.value}
              htmlFor={input.id}
              className={cn(
                'flex items-start gap-3 has-disabled:opacity-50',
                look === 'cards'
                  ? 'rounded-lg border border-line-strong bg-surface p-3.5 shadow-xs transition-colors hover:border-faint has-checked:border-brand-text has-checked:bg-brand-soft has-focus-visible:ring-2 has-focus-visible:ring-brand-text/30'
                  : 'min-h-11 py-2.5 md:min-h-0 md:py-1',
              )}
            >
              <Tick
                {...keyless(input)}
                key={input.key}
                required={undefined}
                disabled={option.disabled}
                className="mt-0.5"
              />
              <span className="min-w-0">
                <span className="block text-ink text-sm">{option.label}</span>
                {option.hint && <span className="mt-0.5 block text-muted text-sm">{option.hint}</span>}
              </span>
            </label>
          );
        })}
      </div>
      <FieldError field={field} />
    </fieldset>
  );
}

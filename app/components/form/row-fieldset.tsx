import type { ReactNode } from 'react';
import { cn } from '../cn.ts';
import { FieldError } from './field-frame.tsx';
import type { Field } from './form.tsx';

type RowFieldsetProps = {
  field: Field;
  label: string;
  /** Where the page says already what the rows are. */
  labelHidden?: boolean;
  hint?: string;
  className?: string;
  children: ReactNode;
};

/** Rows of fields that are one field of the form: the summary of errors leads to them, and what is wrong with all of them stands below. */
export function RowFieldset({ field, label, labelHidden, hint, className, children }: RowFieldsetProps) {
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      data-field={field.name}
      data-label={label}
      className={cn('space-y-3 outline-none', className)}
    >
      <legend className={labelHidden ? 'sr-only' : 'font-medium text-sm'}>{label}</legend>
      {hint && <p className="text-muted text-sm">{hint}</p>}
      {children}
      <FieldError field={field} />
    </fieldset>
  );
}

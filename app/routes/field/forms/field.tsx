import { type ReactNode, useId } from 'react';
import { Label } from '#app/components/ui/label.tsx';

export type FieldProps = {
  label: string;
  hint?: string;
  /** What is wrong with it, once it was sent. */
  error?: string | false;
  optional?: boolean;
  children: (attributes: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
};

/** A field of a form that no server checks: what it holds stays on the phone. */
export function Field({ label, hint, error, optional, children }: FieldProps) {
  const id = useId();
  return (
    <div className="space-y-1.5">
      <Label htmlFor={id} optional={optional}>
        {label}
      </Label>
      {children({
        id,
        ...((hint || error) && { 'aria-describedby': `${id}-told` }),
        ...(error && { 'aria-invalid': true }),
      })}
      {(error || hint) && (
        <p
          id={`${id}-told`}
          role={error ? 'alert' : undefined}
          className={error ? 'text-danger text-sm' : 'text-muted text-sm'}
        >
          {error || hint}
        </p>
      )}
    </div>
  );
}

import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../cn.ts';
import { Label } from '../ui/label.tsx';
import type { Field } from './form.tsx';
import { useIssueText } from './use-issue-text.ts';

export type FieldFrameProps = {
  field: Field;
  label: string;
  hint?: ReactNode;
  /** Shown when the schema does not say by itself. */
  optional?: boolean;
  className?: string;
  /** Hides the label from the eye only, where the place says it already. */
  hideLabel?: boolean;
};

/** Label, hint, control, error: the same order and distances for every field. */
export function FieldFrame({
  field,
  label,
  hint,
  optional,
  className,
  hideLabel,
  children,
}: FieldFrameProps & { children: ReactNode }) {
  return (
    <div className={cn('space-y-1.5', className)}>
      <div className={cn(hideLabel && 'sr-only')}>
        <Label htmlFor={field.id} optional={optional ?? field.required !== true}>
          {label}
        </Label>
      </div>
      {hint && (
        <p id={field.descriptionId} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {children}
      <FieldError field={field} />
    </div>
  );
}

export function FieldError({ field }: { field: Field }) {
  const issueText = useIssueText();
  const issue = field.errors?.[0];
  if (!issue) return null;
  return (
    <p id={field.errorId} className="flex items-start gap-1.5 text-danger text-sm">
      <CircleAlert aria-hidden className="mt-0.75 size-4 shrink-0" />
      <span>{issueText(issue)}</span>
    </p>
  );
}

/** What every control of a field carries: who describes it, whether it is wrong, and its name for the error summary. */
export function fieldAttributes(field: Field, label: string, hint?: ReactNode) {
  const describedBy = [hint ? field.descriptionId : null, field.errors ? field.errorId : null]
    .filter(Boolean)
    .join(' ');
  return {
    'aria-invalid': field.errors ? true : undefined,
    'aria-describedby': describedBy || undefined,
    'data-field': field.name,
    'data-label': label,
  } as const;
}

import type { ReactNode } from 'react';
import { cn } from '../cn.ts';
import { Button, type ButtonProps } from '../ui/button.tsx';
import { useFormPending } from './form-pending.ts';

/** Sends the form around it; busy while that is under way, so that a second press does nothing. */
export function SubmitButton({ variant = 'primary', pending, ...props }: Omit<ButtonProps, 'type'>) {
  const sending = useFormPending();
  return <Button type="submit" variant={variant} pending={pending ?? sending} {...props} />;
}

/** The row of buttons at the end of a form, the main one first for the keyboard and at the right for the eye. */
export function FormActions({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={cn('flex flex-col gap-2 pt-1 sm:flex-row-reverse sm:justify-start', className)}>
      {children}
    </div>
  );
}

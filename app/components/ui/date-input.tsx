import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { cn } from '../cn.ts';

type DateInputProps = Omit<ComponentPropsWithoutRef<'input'>, 'type'> & {
  kind?: 'date' | 'month' | 'datetime-local';
};

/** The platform's own date picker. Its value is an ISO day (`2026-11-21`), whatever form the reader sees. */
export const DateInput = forwardRef<HTMLInputElement, DateInputProps>(function DateInput(
  { className, kind = 'date', ...props },
  ref,
) {
  return (
    <input ref={ref} type={kind} className={cn('control figures appearance-none', className)} {...props} />
  );
});

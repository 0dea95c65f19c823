import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { cn } from '../cn.ts';

export type InputProps = ComponentPropsWithoutRef<'input'>;

export const Input = forwardRef<HTMLInputElement, InputProps>(function Input(
  { className, type = 'text', ...props },
  ref,
) {
  return <input ref={ref} type={type} className={cn('control', className)} {...props} />;
});

import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { cn } from '../cn.ts';

export const Radio = forwardRef<HTMLInputElement, Omit<ComponentPropsWithoutRef<'input'>, 'type'>>(
  function Radio({ className, ...props }, ref) {
    return <input ref={ref} type="radio" className={cn('tick', className)} {...props} />;
  },
);

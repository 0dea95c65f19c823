import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { cn } from '../cn.ts';

/** A checkbox that takes effect at once, or an on-off setting of a form. It submits like a checkbox. */
export const Switch = forwardRef<HTMLInputElement, Omit<ComponentPropsWithoutRef<'input'>, 'type'>>(
  function Switch({ className, ...props }, ref) {
    return (
      <input
        ref={ref}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells by itself whether it is on
        role="switch"
        className={cn(
          'relative h-6 w-10 shrink-0 appearance-none rounded-full bg-line-strong transition-colors md:h-5 md:w-9',
          'before:absolute before:top-0.5 before:left-0.5 before:size-5 before:rounded-full before:bg-white before:shadow-sm before:transition-transform md:before:size-4',
          'checked:bg-brand checked:before:translate-x-4 disabled:opacity-50',
          className,
        )}
        {...props}
      />
    );
  },
);

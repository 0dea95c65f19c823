import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { cn } from '../cn.ts';

export const Textarea = forwardRef<HTMLTextAreaElement, ComponentPropsWithoutRef<'textarea'>>(
  function Textarea({ className, rows = 4, ...props }, ref) {
    return (
      <textarea
        ref={ref}
        rows={rows}
        className={cn('control resize-y py-2 leading-relaxed [field-sizing:content]', className)}
        style={{ minHeight: `${rows * 1.5 + 1}rem` }}
        {...props}
      />
    );
  },
);

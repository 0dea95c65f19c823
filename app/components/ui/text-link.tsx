import { Link, type LinkProps } from '@remix-run/react';
import { cn } from '../cn.ts';

/** A link inside text or a table cell. */
export function TextLink({ className, ...props }: LinkProps) {
  return (
    <Link
      className={cn(
        'rounded-sm font-medium text-brand-text underline decoration-brand-line underline-offset-3 hover:decoration-current',
        className,
      )}
      {...props}
    />
  );
}

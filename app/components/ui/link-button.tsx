import { Link, type LinkProps } from '@remix-run/react';
import { forwardRef } from 'react';
import { cn } from '../cn.ts';
import { type ButtonStyle, buttonStyle } from './button-style.ts';

/** A link that looks like a button: for going somewhere, never for doing something. */
export const LinkButton = forwardRef<HTMLAnchorElement, LinkProps & ButtonStyle>(function LinkButton(
  { variant, size, wide, className, prefetch = 'intent', ...props },
  ref,
) {
  return (
    <Link
      ref={ref}
      prefetch={prefetch}
      className={cn(buttonStyle({ variant, size, wide }), className)}
      {...props}
    />
  );
});

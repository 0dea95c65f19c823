import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { cn } from '../cn.ts';
import { type ButtonStyle, buttonStyle } from './button-style.ts';
import { Spinner } from './spinner.tsx';

export type ButtonProps = ComponentPropsWithoutRef<'button'> & ButtonStyle & { pending?: boolean };

/** `type` is `button` unless told. While `pending` it keeps its width, says so to screen readers and ignores presses. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant, size, wide, pending = false, className, children, type = 'button', onClick, ...props },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={cn(buttonStyle({ variant, size, wide }), pending && 'relative', className)}
      {...props}
    >
      {pending && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
      <span className={cn('contents', pending && 'invisible')}>{children}</span>
    </button>
  );
});

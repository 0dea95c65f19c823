import { type ComponentPropsWithoutRef, forwardRef, useEffect, useRef } from 'react';
import { cn } from '../cn.ts';

type CheckboxProps = Omit<ComponentPropsWithoutRef<'input'>, 'type'> & { indeterminate?: boolean };

export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { className, indeterminate = false, ...props },
  ref,
) {
  const own = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    if (own.current) own.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <input
      ref={(element) => {
        own.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      type="checkbox"
      className={cn('tick', className)}
      {...props}
    />
  );
});

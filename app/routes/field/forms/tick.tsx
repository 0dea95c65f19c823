import { type ComponentPropsWithoutRef, useId } from 'react';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { Radio } from '#app/components/ui/radio.tsx';

type TickProps = Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'id'> & {
  kind: 'radio' | 'checkbox';
  label: string;
};

/** One choice, as high as a thumb. */
export function Tick({ kind, label, ...props }: TickProps) {
  const id = useId();
  const Control = kind === 'radio' ? Radio : Checkbox;
  return (
    <div className="flex min-h-11 items-center gap-2.5">
      <Control id={id} {...props} />
      <label htmlFor={id} className="min-w-0 flex-1 py-2.5">
        {label}
      </label>
    </div>
  );
}

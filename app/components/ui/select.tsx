import { ChevronDown } from 'lucide-react';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { cn } from '../cn.ts';

export type Option<Value extends string = string> = {
  value: Value;
  label: string;
  disabled?: boolean;
  /** Options of one group stand together under its name. */
  group?: string;
};

type SelectProps = ComponentPropsWithoutRef<'select'> & {
  options: readonly Option[];
  /** The first entry, with an empty value. */
  placeholder?: string;
};

/** The platform's own list: the best one on a phone, and it works before any script has loaded. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { options, placeholder, className, ...props },
  ref,
) {
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <span className="relative block">
      <select ref={ref} className={cn('control appearance-none truncate pr-9', className)} {...props}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {groups.map((group) =>
          group === undefined ? (
            options.filter((option) => !option.group).map(renderOption)
          ) : (
            <optgroup key={group} label={group}>
              {options.filter((option) => option.group === group).map(renderOption)}
            </optgroup>
          ),
        )}
      </select>
      <ChevronDown
        aria-hidden
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-2.5 size-4 text-muted"
      />
    </span>
  );
});

function renderOption({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}

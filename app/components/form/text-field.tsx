import { getInputProps } from '@conform-to/react';
import type { ReactNode } from 'react';
import { cn } from '../cn.ts';
import { Input, type InputProps } from '../ui/input.tsx';
import { FieldFrame, type FieldFrameProps, fieldAttributes } from './field-frame.tsx';

type TextFieldProps = FieldFrameProps &
  Pick<
    InputProps,
    | 'autoComplete'
    | 'placeholder'
    | 'inputMode'
    | 'autoFocus'
    | 'autoCapitalize'
    | 'readOnly'
    | 'disabled'
    | 'spellCheck'
    | 'list'
  > & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'color';
    /** Fixed text around the value, such as `https://` or `m²`. */
    prefix?: ReactNode;
    suffix?: ReactNode;
  };

export function TextField({
  field,
  label,
  hint,
  optional,
  className,
  hideLabel,
  type = 'text',
  prefix,
  suffix,
  ...input
}: TextFieldProps) {
  const control = (
    <Input
      {...keyless(getInputProps(field, { type, ariaAttributes: false }))}
      key={field.key}
      {...fieldAttributes(field, label, hint)}
      {...input}
      className={cn(
        type === 'color' && 'h-11 w-20 p-1 md:h-9',
        (prefix || suffix) && 'min-w-0 flex-1',
        prefix && 'rounded-l-none',
        suffix && 'rounded-r-none',
      )}
    />
  );
  const affix =
    'inline-flex shrink-0 items-center border border-line-strong bg-sunken px-3 text-muted text-sm';
  return (
    <FieldFrame {...{ field, label, hint, optional, className, hideLabel }}>
      {prefix || suffix ? (
        <div className="flex">
          {prefix && <span className={cn(affix, 'rounded-l-md border-r-0')}>{prefix}</span>}
          {control}
          {suffix && <span className={cn(affix, 'rounded-r-md border-l-0')}>{suffix}</span>}
        </div>
      ) : (
        control
      )}
    </FieldFrame>
  );
}

/** React takes a key by name only, never out of a spread. */
export function keyless<Props extends { key?: unknown }>({ key: _, ...props }: Props): Omit<Props, 'key'> {
  return props;
}

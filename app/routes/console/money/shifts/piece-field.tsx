import { getInputProps } from '@conform-to/react';
import type { KeyboardEventHandler } from 'react';
import { FieldError, fieldAttributes } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { keyless } from '#app/components/form/text-field.tsx';
import { Input } from '#app/components/ui/input.tsx';
import { useFormat } from '#app/components/use-format.ts';

type PieceFieldProps = {
  field: Field;
  /** What one is worth, in minor units. */
  value: bigint;
  currency: string;
  onKeyDown: KeyboardEventHandler<HTMLInputElement>;
};

/** How many of one note or coin, and what they come to. */
export function PieceField({ field, value, currency, onKeyDown }: PieceFieldProps) {
  const format = useFormat();
  const label = format.money(value, currency);
  const count = /^\d{1,6}$/.test(String(field.value ?? '').trim()) ? BigInt(String(field.value).trim()) : 0n;
  return (
    <div className="px-4 py-1.5 sm:px-5">
      <div className="flex items-center gap-3">
        <label htmlFor={field.id} className="figures w-24 shrink-0 text-right text-sm">
          {label}
        </label>
        <span aria-hidden className="text-faint">
          ×
        </span>
        <Input
          {...keyless(getInputProps(field, { type: 'text', ariaAttributes: false }))}
          key={field.key}
          {...fieldAttributes(field, label)}
          inputMode="numeric"
          autoComplete="off"
          onKeyDown={onKeyDown}
          className="figures w-24 text-right"
        />
        <span className="figures min-w-0 flex-1 text-right text-muted text-sm">
          {count > 0n && format.money(value * count, currency)}
        </span>
      </div>
      <FieldError field={field} />
    </div>
  );
}

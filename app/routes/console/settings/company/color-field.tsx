import { type FieldMetadata, useInputControl } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFrame, fieldAttributes } from '#app/components/form/field-frame.tsx';
import { Input } from '#app/components/ui/input.tsx';

type ColorFieldProps = { field: FieldMetadata<string>; label: string; hint: ReactNode };

const isColor = (text: string) => /^#[0-9a-f]{6}$/i.test(text.trim());

/** A colour, picked or typed: who has a brand manual knows its six digits. */
export function ColorField({ field, label, hint }: ColorFieldProps) {
  const { t } = useTranslation('settings');
  const control = useInputControl(field);
  const value = control.value ?? '';
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      <div className="flex gap-2">
        <input
          type="color"
          aria-label={t('company.pickColor')}
          value={isColor(value) ? value.trim().toLowerCase() : '#000000'}
          onChange={(event) => control.change(event.target.value)}
          className="control w-14 shrink-0 p-1"
        />
        <Input
          id={field.id}
          name={field.name}
          {...fieldAttributes(field, label, hint)}
          value={value}
          onChange={(event) => control.change(event.target.value)}
          onBlur={control.blur}
          maxLength={7}
          spellCheck={false}
          autoCapitalize="none"
          className="figures w-32"
        />
      </div>
    </FieldFrame>
  );
}

import type { FieldMetadata } from '@conform-to/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldFrame, fieldAttributes } from '#app/components/form/field-frame.tsx';
import { DropZone } from '#app/components/ui/drop-zone.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { logoTypes, maxLogoBytes } from './company-form-schema.ts';

type LogoFieldProps = {
  field: FieldMetadata<unknown>;
  /** Told the address of the picture that was chosen, or null when it is taken back. */
  onChosen: (url: string | null) => void;
};

/** The logo, seen in the preview before it is sent. */
export function LogoField({ field, onChosen }: LogoFieldProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  const label = t('company.logo');
  const hint = t('company.logoHint', { limit: format.bytes(maxLogoBytes) });
  return (
    <FieldFrame field={field} label={label} hint={hint} optional>
      <DropZone
        id={field.id}
        name={field.name}
        {...fieldAttributes(field, label, hint)}
        accept={logoTypes}
        maxBytes={maxLogoBytes}
        onFiles={([file]) => {
          const next = file ? URL.createObjectURL(file) : null;
          setUrl(next);
          onChosen(next);
        }}
      />
    </FieldFrame>
  );
}

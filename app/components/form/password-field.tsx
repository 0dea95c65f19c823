import { getInputProps } from '@conform-to/react';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input } from '../ui/input.tsx';
import { FieldFrame, type FieldFrameProps, fieldAttributes } from './field-frame.tsx';
import { keyless } from './text-field.tsx';

type PasswordFieldProps = FieldFrameProps & { autoComplete: 'current-password' | 'new-password' };

export function PasswordField({ field, label, hint, autoComplete, ...frame }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <FieldFrame {...{ field, label, hint }} {...frame}>
      <div className="relative">
        <Input
          {...keyless(getInputProps(field, { type: 'password', ariaAttributes: false }))}
          key={field.key}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          {...fieldAttributes(field, label, hint)}
          className="pr-11"
        />
        <button
          type="button"
          aria-label={shown ? t('form.hidePassword') : t('form.showPassword')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-r-md text-muted hover:text-ink focus-visible:-outline-offset-2 md:w-10"
        >
          <Icon aria-hidden className="size-4" />
        </button>
      </div>
    </FieldFrame>
  );
}

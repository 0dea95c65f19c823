import { useTranslation } from 'react-i18next';
import type { Field } from '#app/components/form/form.tsx';
import { TextField } from '#app/components/form/text-field.tsx';

/** How a meter's dial counts. */
export function DialFields({ maxValue, multiplier }: { maxValue: Field; multiplier: Field }) {
  const { t } = useTranslation('meters');
  const figures = { inputMode: 'decimal', autoComplete: 'off' } as const;
  return (
    <>
      <TextField field={maxValue} label={t('maxValue')} hint={t('maxValueHint')} optional {...figures} />
      <TextField field={multiplier} label={t('multiplier')} hint={t('multiplierHint')} {...figures} />
    </>
  );
}

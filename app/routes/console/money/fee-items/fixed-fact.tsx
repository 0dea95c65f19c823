import { useTranslation } from 'react-i18next';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';

/** A field that can no longer be changed: its value goes along, and it says why. */
export function FixedFact({ field, label, text }: { field: Field; label: string; text: string }) {
  const { t } = useTranslation('billing');
  return (
    <div className="space-y-1 text-sm">
      <p className="font-medium">{label}</p>
      <p>
        {text} <span className="text-muted">{t('feeItems.fixedOnceBilled')}</span>
      </p>
      <input type="hidden" name={field.name} value={String(field.initialValue ?? '')} />
      <FieldError field={field} />
    </div>
  );
}

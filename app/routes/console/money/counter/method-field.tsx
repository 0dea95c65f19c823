import { getCollectionProps } from '@conform-to/react';
import { Banknote, CreditCard, Landmark, QrCode } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { keyless } from '#app/components/form/text-field.tsx';
import { counterMethods } from '#app/domain/counter/counter-methods.ts';

const icons = { cash: Banknote, terminal: CreditCard, scan: QrCode, bank_transfer: Landmark };

/** How the money comes in: four in sight, and Alt with a figure for hands that stay on the keyboard. */
export function MethodField({ field }: { field: Field }) {
  const { t } = useTranslation(['payments', 'counter']);
  const inputs = getCollectionProps(field, {
    type: 'radio',
    options: [...counterMethods],
    ariaAttributes: false,
  });
  const ids = inputs.map(({ id }) => id).join(' ');
  useEffect(() => {
    const choose = (event: KeyboardEvent) => {
      const id = ids.split(' ')[Number(/^Digit(\d)$/.exec(event.code)?.[1]) - 1];
      if (!event.altKey || !id) return;
      event.preventDefault();
      document.getElementById(id)?.click();
    };
    window.addEventListener('keydown', choose);
    return () => window.removeEventListener('keydown', choose);
  }, [ids]);
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      data-field={field.name}
      data-label={t('counter:methods.label')}
      className="space-y-2 outline-none"
    >
      <legend className="font-medium text-ink text-sm">{t('counter:methods.label')}</legend>
      <div className="grid grid-cols-2 gap-2">
        {counterMethods.map((method, index) => {
          const input = inputs[index];
          const Icon = icons[method];
          return (
            input && (
              <label
                key={method}
                htmlFor={input.id}
                className="flex min-h-11 cursor-pointer items-center gap-2 rounded-md border border-line-strong px-3 text-sm transition-colors hover:border-faint has-checked:border-brand-text has-checked:bg-brand-soft has-checked:font-medium has-focus-visible:ring-2 has-focus-visible:ring-brand-text/30"
              >
                <input {...keyless(input)} key={input.key} required={undefined} className="sr-only" />
                <Icon aria-hidden className="size-4 shrink-0 text-muted" />
                <span className="min-w-0 flex-1">{t(`methods.${method}`)}</span>
                <kbd aria-hidden className="hidden font-sans text-faint text-xs lg:block">
                  {index + 1}
                </kbd>
              </label>
            )
          );
        })}
      </div>
      <p className="hidden text-muted text-xs lg:block">{t('counter:methods.hint')}</p>
      <FieldError field={field} />
    </fieldset>
  );
}

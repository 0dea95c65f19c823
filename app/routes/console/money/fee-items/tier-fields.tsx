import type { FormMetadata } from '@conform-to/react';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { fieldsOf, listOf } from '#app/components/form/nested-fields.ts';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';

type TierFieldsProps = {
  field: Field;
  // biome-ignore lint/suspicious/noExplicitAny: see PriceFields
  form: FormMetadata<any, string[]>;
  symbol: string;
  unit: string;
};

/** The tiers of a price: from how many units on a unit costs what. The first begins at 0. */
export function TierFields({ field, form, symbol, unit }: TierFieldsProps) {
  const { t } = useTranslation('fees');
  const { t: b } = useTranslation('billing');
  const tiers = listOf(field);
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      data-field={field.name}
      data-label={t('tiers.label')}
      className="space-y-3 outline-none"
    >
      <legend className="font-medium text-sm">{t('tiers.label')}</legend>
      <p className="text-muted text-sm">{t('tiers.hint')}</p>
      <ol className="space-y-2">
        {tiers.map((tier, index) => {
          const { above, unitPrice } = fieldsOf<'above' | 'unitPrice'>(tier);
          return (
            <li
              key={tier.key}
              className="grid grid-cols-[1fr_auto] items-start gap-3 sm:grid-cols-[1fr_1fr_auto]"
            >
              <TextField
                field={above}
                label={t('tiers.above', { number: index + 1 })}
                optional={false}
                inputMode="decimal"
                autoComplete="off"
                readOnly={index === 0}
                suffix={unit}
              />
              <TextField
                field={unitPrice}
                label={b('feeItems.unitPrice')}
                optional={false}
                inputMode="decimal"
                autoComplete="off"
                prefix={symbol}
                suffix={`/ ${unit}`}
                className="order-last sm:order-none"
              />
              <Button
                {...form.remove.getButtonProps({ name: field.name, index })}
                type="submit"
                variant="ghost"
                size="icon"
                className="mt-6.5"
                disabled={index === 0}
                aria-label={t('tiers.remove', { number: index + 1 })}
              >
                <Trash2 aria-hidden />
              </Button>
            </li>
          );
        })}
      </ol>
      <Button
        {...form.insert.getButtonProps({
          name: field.name,
          // The first tier begins where everything does; the form's own type knows nothing of its rows.
          defaultValue: (tiers.length === 0 ? { above: '0' } : undefined) as never,
        })}
        type="submit"
      >
        <Plus aria-hidden />
        {t('tiers.add')}
      </Button>
      <FieldError field={field} />
    </fieldset>
  );
}

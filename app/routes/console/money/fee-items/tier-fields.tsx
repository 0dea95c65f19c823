import { useTranslation } from 'react-i18next';
import { AddRow } from '#app/components/form/add-row.tsx';
import type { Field, RowsForm } from '#app/components/form/form.tsx';
import { fieldsOf, listOf } from '#app/components/form/nested-fields.ts';
import { RemoveRow } from '#app/components/form/remove-row.tsx';
import { RowFieldset } from '#app/components/form/row-fieldset.tsx';
import { TextField } from '#app/components/form/text-field.tsx';

type TierFieldsProps = {
  field: Field;
  form: RowsForm;
  symbol: string;
  unit: string;
};

/** The tiers of a price: from how many units on a unit costs what. The first begins at 0. */
export function TierFields({ field, form, symbol, unit }: TierFieldsProps) {
  const { t } = useTranslation('fees');
  const { t: b } = useTranslation('billing');
  const tiers = listOf(field);
  return (
    <RowFieldset field={field} label={t('tiers.label')} hint={t('tiers.hint')}>
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
              <RemoveRow
                form={form}
                field={field}
                index={index}
                label={t('tiers.remove', { number: index + 1 })}
                disabled={index === 0}
                className="mt-6.5"
              />
            </li>
          );
        })}
      </ol>
      <AddRow
        form={form}
        field={field}
        label={t('tiers.add')}
        defaultValue={tiers.length === 0 ? { above: '0' } : undefined}
      />
    </RowFieldset>
  );
}

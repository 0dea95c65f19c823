import type { FormMetadata } from '@conform-to/react';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { fieldsOf, listOf } from '#app/components/form/nested-fields.ts';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { MaterialField } from './material-field.tsx';

type MaterialLinesProps = {
  field: Field;
  // biome-ignore lint/suspicious/noExplicitAny: the form's type does not matter to its buttons
  form: FormMetadata<any, string[]>;
  /** Whose stock is told beside each material. */
  warehouseId?: string;
  /** Where each line also says what all of it cost. */
  currency?: string;
};

/** Materials and how many of each, a line each. */
export function MaterialLines({ field, form, warehouseId, currency }: MaterialLinesProps) {
  const { t } = useTranslation('warehouse');
  const rows = listOf(field).map((row) => {
    // Taken one by one: what Conform gives has them only when it is asked for them by name.
    const { materialId, quantity, value } = fieldsOf<'materialId' | 'quantity' | 'value'>(row);
    return { row, materialId, quantity, value };
  });
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      data-field={field.name}
      data-label={t('lines.legend')}
      className="space-y-3 outline-none"
    >
      <legend className="mb-2 font-medium text-sm">{t('lines.legend')}</legend>
      <ol className="space-y-4 sm:space-y-3">
        {rows.map(({ row, materialId, quantity, value }, index) => (
          <li
            key={row.key}
            className={cn(
              'grid items-start gap-2 sm:gap-3',
              currency
                ? 'grid-cols-[6rem_minmax(0,1fr)_auto] sm:grid-cols-[minmax(0,1fr)_7rem_9rem_auto]'
                : 'grid-cols-[minmax(0,1fr)_auto] sm:grid-cols-[minmax(0,1fr)_7rem_auto]',
            )}
          >
            <MaterialField
              field={materialId}
              label={t('fields.material')}
              warehouseId={warehouseId}
              optional={false}
              className="max-sm:col-span-full"
            />
            <TextField
              field={quantity}
              label={t('fields.quantity')}
              inputMode="decimal"
              autoComplete="off"
              optional={false}
            />
            {currency && (
              <MoneyField field={value} label={t('fields.total')} currency={currency} optional={false} />
            )}
            <Button
              {...form.remove.getButtonProps({ name: field.name, index })}
              type="submit"
              variant="ghost"
              size="icon"
              className="mt-6.5"
              disabled={rows.length === 1}
              aria-label={t('lines.remove', { position: index + 1 })}
            >
              <Trash2 aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
      <Button {...form.insert.getButtonProps({ name: field.name })} type="submit" size="sm">
        <Plus aria-hidden />
        {t('lines.add')}
      </Button>
      <FieldError field={field} />
    </fieldset>
  );
}

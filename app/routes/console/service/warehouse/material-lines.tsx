import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { AddRow } from '#app/components/form/add-row.tsx';
import type { Field, RowsForm } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { fieldsOf, listOf } from '#app/components/form/nested-fields.ts';
import { RemoveRow } from '#app/components/form/remove-row.tsx';
import { RowFieldset } from '#app/components/form/row-fieldset.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { MaterialField } from './material-field.tsx';

type MaterialLinesProps = {
  field: Field;
  form: RowsForm;
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
    <RowFieldset field={field} label={t('lines.legend')}>
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
            <RemoveRow
              form={form}
              field={field}
              index={index}
              label={t('lines.remove', { position: index + 1 })}
              disabled={rows.length === 1}
              className="mt-6.5"
            />
          </li>
        ))}
      </ol>
      <AddRow form={form} field={field} label={t('lines.add')} />
    </RowFieldset>
  );
}

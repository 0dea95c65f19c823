import { useTranslation } from 'react-i18next';
import type { QuotationChoices } from '#app/domain/quotations/quotation-choices.ts';
import { AddRow } from '../form/add-row.tsx';
import { ComboboxField } from '../form/combobox-field.tsx';
import type { Field, RowsForm } from '../form/form.tsx';
import { MoneyField } from '../form/money-field.tsx';
import { fieldsOf, listOf } from '../form/nested-fields.ts';
import { RemoveRow } from '../form/remove-row.tsx';
import { RowFieldset } from '../form/row-fieldset.tsx';
import { TextField } from '../form/text-field.tsx';
import { useFormat } from '../use-format.ts';
import { type LineSum, sumOfLines } from './sum-of-lines.ts';

type QuotationLinesProps = {
  field: Field;
  form: RowsForm;
  choices: QuotationChoices;
  currency: string;
};

/** The lines of a quotation, and what they come to while one writes. */
export function QuotationLines({ field, form, choices, currency }: QuotationLinesProps) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const options = useOptions(choices, currency);
  const rows = listOf(field).map((row) => {
    // By name: those that have no value yet are there only when they are asked for.
    const { choice, name, unit, unitPrice, quantity } = fieldsOf<
      'choice' | 'name' | 'unit' | 'unitPrice' | 'quantity'
    >(row);
    return { row, choice, name, unit, unitPrice, quantity };
  });
  const written: LineSum[] = rows.map(({ choice, unitPrice, quantity }) => ({
    choice: String(choice.value ?? ''),
    unitPrice: String(unitPrice.value ?? ''),
    quantity: String(quantity.value ?? ''),
  }));
  return (
    <RowFieldset field={field} label={t('form.lines')}>
      <ol className="divide-y divide-line border-line border-y">
        {rows.map(({ row, choice, name, unit, unitPrice, quantity }, index) => (
          <li
            key={row.key}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 py-3 sm:grid-cols-[minmax(0,1fr)_8rem_auto] sm:gap-3"
          >
            <div className="max-sm:col-span-2">
              <ComboboxField field={choice} label={t('form.what')} options={options} optional={false} />
              {choice.value === 'other' && (
                <div className="mt-3 grid gap-3 sm:grid-cols-[minmax(0,1fr)_5rem_9rem]">
                  <TextField field={name} label={t('form.otherName')} optional={false} />
                  <TextField field={unit} label={t('form.unit')} />
                  <MoneyField
                    field={unitPrice}
                    label={t('form.price')}
                    currency={currency}
                    optional={false}
                  />
                </div>
              )}
            </div>
            <TextField
              field={quantity}
              label={t('form.quantity')}
              inputMode="decimal"
              autoComplete="off"
              optional={false}
            />
            <RemoveRow
              form={form}
              field={field}
              index={index}
              label={t('form.remove', { position: index + 1 })}
              disabled={rows.length === 1}
              className="mt-6.5"
            />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <AddRow form={form} field={field} label={t('form.add')} defaultValue={{ quantity: '1' }} />
        <output className="text-sm">
          <span className="text-muted">{t('sum')}</span>{' '}
          <span className="figures font-semibold text-lg">
            {format.money(sumOfLines(written, choices, currency), currency)}
          </span>
        </output>
      </div>
    </RowFieldset>
  );
}

function useOptions({ prices, materials }: QuotationChoices, currency: string) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const hint = (group: string, unitPrice: bigint, unit: string) =>
    `${group} · ${format.money(unitPrice, currency)}${unit && ` / ${unit}`}`;
  return [
    ...prices.map(({ id, name, unit, unitPrice }) => ({
      value: `price:${id}`,
      label: name,
      hint: hint(t('form.groupPrices'), unitPrice, unit),
    })),
    ...materials.map(({ id, name, unit, unitPrice }) => ({
      value: `material:${id}`,
      label: name,
      hint: hint(t('form.groupMaterials'), unitPrice, unit),
    })),
    { value: 'other', label: t('form.other') },
  ];
}

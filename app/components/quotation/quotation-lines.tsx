import type { FormMetadata } from '@conform-to/react';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QuotationChoices } from '#app/domain/quotations/quotation-choices.ts';
import { ComboboxField } from '../form/combobox-field.tsx';
import { FieldError } from '../form/field-frame.tsx';
import type { Field } from '../form/form.tsx';
import { MoneyField } from '../form/money-field.tsx';
import { fieldsOf, listOf } from '../form/nested-fields.ts';
import { TextField } from '../form/text-field.tsx';
import { Button } from '../ui/button.tsx';
import { useFormat } from '../use-format.ts';
import { type LineSum, sumOfLines } from './sum-of-lines.ts';

type QuotationLinesProps = {
  field: Field;
  // biome-ignore lint/suspicious/noExplicitAny: the form's type does not matter to its buttons
  form: FormMetadata<any, string[]>;
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
    <fieldset
      id={field.id}
      tabIndex={-1}
      data-field={field.name}
      data-label={t('form.lines')}
      className="space-y-3 outline-none"
    >
      <legend className="mb-2 font-medium text-sm">{t('form.lines')}</legend>
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
            <Button
              {...form.remove.getButtonProps({ name: field.name, index })}
              type="submit"
              variant="ghost"
              size="icon"
              className="mt-6.5"
              disabled={rows.length === 1}
              aria-label={t('form.remove', { position: index + 1 })}
            >
              <Trash2 aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Button
          {...form.insert.getButtonProps({ name: field.name, defaultValue: { quantity: '1' } as never })}
          type="submit"
          size="sm"
        >
          <Plus aria-hidden />
          {t('form.add')}
        </Button>
        <output className="text-sm">
          <span className="text-muted">{t('sum')}</span>{' '}
          <span className="figures font-semibold text-lg">
            {format.money(sumOfLines(written, choices, currency), currency)}
          </span>
        </output>
      </div>
      <FieldError field={field} />
    </fieldset>
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

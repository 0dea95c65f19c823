import type { FormMetadata } from '@conform-to/react';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { Day } from '#app/kernel/dates.ts';
import { parseMoney } from '#app/kernel/money.ts';
import { instalmentRows } from './instalment-rows.ts';

type InstalmentFieldsProps = {
  field: Field;
  // biome-ignore lint/suspicious/noExplicitAny: the form's type does not matter to its buttons
  form: FormMetadata<any, string[]>;
  owed: bigint;
  currency: string;
  today: Day;
};

/** The instalments, and whether they come to what is owed. */
export function InstalmentFields({ field, form, owed, currency, today }: InstalmentFieldsProps) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const rows = instalmentRows(field);
  const sum = rows.reduce(
    (total, { amount }) => total + (parseMoney(String(amount.value ?? ''), currency) ?? 0n),
    0n,
  );
  const difference = owed - sum;
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      data-field={field.name}
      data-label={t('form.schedule')}
      className="space-y-3 outline-none"
    >
      <legend className="sr-only">{t('form.schedule')}</legend>
      <ol className="space-y-3">
        {rows.map(({ row, dueOn, amount }, index) => (
          <li key={row.key} className="grid grid-cols-[1.5rem_1fr_1fr_auto] items-start gap-2 sm:gap-3">
            <span aria-hidden className="figures pt-9 text-muted text-sm">
              {index + 1}
            </span>
            <DateField field={dueOn} label={t('form.dueOn')} min={today} optional={false} />
            <MoneyField field={amount} label={t('form.amount')} currency={currency} optional={false} />
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
        <Button {...form.insert.getButtonProps({ name: field.name })} type="submit" size="sm">
          <Plus aria-hidden />
          {t('form.add')}
        </Button>
        <output className="text-right text-sm">
          <span className="text-muted">{t('form.sum')}</span>{' '}
          <span className="figures font-semibold">{format.money(sum, currency)}</span>
          <span className={difference === 0n ? 'block text-positive' : 'block text-danger'}>
            {difference === 0n
              ? t('form.sumOk')
              : t(difference > 0n ? 'form.sumLess' : 'form.sumMore', {
                  amount: format.money(difference > 0n ? difference : -difference, currency),
                })}
          </span>
        </output>
      </div>
      <FieldError field={field} />
    </fieldset>
  );
}

import { useTranslation } from 'react-i18next';
import { AddRow } from '#app/components/form/add-row.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import type { Field, RowsForm } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { RemoveRow } from '#app/components/form/remove-row.tsx';
import { RowFieldset } from '#app/components/form/row-fieldset.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { Day } from '#app/kernel/dates.ts';
import { parseMoney } from '#app/kernel/money.ts';
import { instalmentRows } from './instalment-rows.ts';

type InstalmentFieldsProps = {
  field: Field;
  form: RowsForm;
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
    <RowFieldset field={field} label={t('form.schedule')} labelHidden>
      <ol className="space-y-3">
        {rows.map(({ row, dueOn, amount }, index) => (
          <li key={row.key} className="grid grid-cols-[1.5rem_1fr_1fr_auto] items-start gap-2 sm:gap-3">
            <span aria-hidden className="figures pt-9 text-muted text-sm">
              {index + 1}
            </span>
            <DateField field={dueOn} label={t('form.dueOn')} min={today} optional={false} />
            <MoneyField field={amount} label={t('form.amount')} currency={currency} optional={false} />
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
        <AddRow form={form} field={field} label={t('form.add')} />
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
    </RowFieldset>
  );
}

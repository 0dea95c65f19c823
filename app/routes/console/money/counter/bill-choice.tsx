import { useTranslation } from 'react-i18next';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { openAmount } from '#app/domain/billing/bill-state.ts';
import type { BillView } from '#app/domain/billing/bill-view.ts';
import type { Day } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { BillStatus } from '../bills/bill-status.tsx';

type BillChoiceProps = {
  field: Field;
  bills: BillView[];
  /** The ids of those that are not paid now. */
  left: ReadonlySet<string>;
  onChange: (left: ReadonlySet<string>) => void;
  currency: string;
  today: Day;
};

/** The open bills with a tick each, the earliest due first. */
export function BillChoice({ field, bills, left, onChange, currency, today }: BillChoiceProps) {
  const { t, i18n } = useTranslation('payments');
  const format = useFormat();
  function toggle(id: string) {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  }
  return (
    <Card padding="flush">
      <fieldset id={field.id} tabIndex={-1} data-field={field.name} data-label={t('counter.bills')}>
        <legend className="sr-only">{t('counter.bills')}</legend>
        <label
          htmlFor="all-bills"
          className="flex min-h-12 items-center gap-3 border-line border-b bg-sunken/60 px-4 font-medium text-sm sm:px-5"
        >
          <Checkbox
            id="all-bills"
            checked={left.size === 0}
            indeterminate={left.size > 0 && left.size < bills.length}
            onChange={() => onChange(new Set(left.size === 0 ? bills.map(({ id }) => id) : []))}
          />
          <span className="flex-1">{t('counter.bills')}</span>
          <span className="figures text-muted">
            {t('counter.chosen', { count: bills.length - left.size, all: bills.length })}
          </span>
        </label>
        {bills.map((bill) => (
          <label
            key={bill.id}
            htmlFor={`bill-${bill.id}`}
            className="flex min-h-14 items-center gap-3 border-line border-b px-4 py-2.5 text-sm last:border-b-0 hover:bg-hover sm:px-5"
          >
            <Checkbox
              id={`bill-${bill.id}`}
              name={field.name}
              value={bill.id}
              checked={!left.has(bill.id)}
              onChange={() => toggle(bill.id)}
            />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{bill.feeItem.name}</span>
              <span className="figures flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
                {formatPeriod(bill.period, i18n.language)}
                <span>{t('counter.dueOn', { day: format.day(bill.dueOn) })}</span>
                <BillStatus bill={bill} today={today} />
              </span>
            </span>
            <span className="figures shrink-0 text-right font-medium">
              {format.money(openAmount(bill), currency)}
              {bill.paidAmount > 0n && (
                <span className="block font-normal text-muted text-xs">
                  {t('counter.ofAmount', { amount: format.money(bill.amount, currency) })}
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {field.errors && (
        <div className="border-line border-t px-4 py-3 sm:px-5">
          <FieldError field={field} />
        </div>
      )}
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { OpenPlanBill } from '#app/domain/payment-plans/open-plan-bills.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';

type PlanBillChoiceProps = {
  field: Field;
  bills: readonly OpenPlanBill[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  owed: bigint;
  currency: string;
};

/** What is owed, with a tick each; one that another plan has already cannot be taken. */
export function PlanBillChoice({ field, bills, chosen, onChange, owed, currency }: PlanBillChoiceProps) {
  const { t, i18n } = useTranslation('agreements');
  const format = useFormat();
  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  }
  return (
    <Card title={t('form.bills')} description={t('form.billsHint')} padding="flush">
      <fieldset id={field.id} tabIndex={-1} data-field={field.name} data-label={t('form.bills')}>
        <legend className="sr-only">{t('form.bills')}</legend>
        {bills.map((bill) => {
          const taken = bill.planNumber !== null;
          const brought = bill.lateFeeOf !== null && chosen.has(bill.lateFeeOf);
          return (
            <label
              key={bill.id}
              htmlFor={`bill-${bill.id}`}
              className="flex min-h-14 items-center gap-3 border-line border-t px-4 py-2.5 text-sm hover:bg-hover has-disabled:opacity-60 sm:px-5"
            >
              <Checkbox
                id={`bill-${bill.id}`}
                name={field.name}
                value={bill.id}
                checked={!taken && (chosen.has(bill.id) || brought)}
                disabled={taken}
                onChange={() => !brought && toggle(bill.id)}
              />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">
                  {bill.name}{' '}
                  {taken && <Badge>{t('form.inPlan', { number: String(bill.planNumber) })}</Badge>}
                </span>
                <span className="figures flex flex-wrap gap-x-3 text-muted">
                  {formatPeriod({ start: bill.periodStart, end: bill.periodEnd }, i18n.language)}
                  <span>{t('form.due', { day: format.day(bill.dueOn) })}</span>
                </span>
              </span>
              <span className="figures font-medium">{format.money(bill.remaining, currency)}</span>
            </label>
          );
        })}
        <div className="flex items-baseline justify-between gap-4 border-line border-t bg-sunken/60 px-4 py-3 sm:px-5">
          <span className="text-muted text-sm">
            {t('form.owed')} · {t('form.chosen', { count: chosen.size })}
          </span>
          <output className="figures font-semibold text-lg">{format.money(owed, currency)}</output>
        </div>
        <div className="px-4 sm:px-5">
          <FieldError field={field} />
        </div>
      </fieldset>
    </Card>
  );
}

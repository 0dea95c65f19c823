import { CircleCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import type { PlanProperty } from '#app/domain/payment-plans/plan-bills-of-property.ts';
import { spreadInstalments } from '#app/domain/payment-plans/spread-instalments.ts';
import { addMonths, type Day } from '#app/kernel/dates.ts';
import { minorToText } from '#app/kernel/money.ts';
import { agreeSchema } from './agree-schema.ts';
import { InstalmentFields } from './instalment-fields.tsx';
import { PlanBillChoice } from './plan-bill-choice.tsx';
import { SpreadControls } from './spread-controls.tsx';

type AgreeFormProps = { property: PlanProperty; currency: string; today: Day; idempotencyKey: string };

const beginsWith = 3;

/** The bills on the left, how they are paid on the right. */
export function AgreeForm({ property, currency, today, idempotencyKey }: AgreeFormProps) {
  const { t } = useTranslation('agreements');
  const schema = useMemo(() => agreeSchema(currency), [currency]);
  const free = property.bills.filter(({ planNumber }) => planNumber === null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(free.map(({ id }) => id)));
  // A bill brings its late fee along, also where only the bill is ticked.
  const owed = free
    .filter(({ id, lateFeeOf }) => chosen.has(id) || (lateFeeOf !== null && chosen.has(lateFeeOf)))
    .reduce((sum, { remaining }) => sum + remaining, 0n);
  const toRows = (amount: bigint, count: number, firstOn: Day, interval: 'month' | 'two_weeks' | 'week') =>
    amount <= 0n
      ? []
      : spreadInstalments({ amount, count, firstOn, interval }).map((instalment) => ({
          dueOn: instalment.dueOn,
          amount: minorToText(instalment.amount, currency),
        }));
  if (free.length === 0)
    return (
      <Card>
        <EmptyState icon={CircleCheck} title={t('form.none')} />
      </Card>
    );
  return (
    <Form
      schema={schema}
      className="xl:grid xl:grid-cols-[minmax(0,1fr)_30rem] xl:items-start"
      defaultValue={{
        personId: property.payer?.id,
        instalments: toRows(owed, beginsWith, addMonths(today, 1), 'month'),
        graceDays: '3',
      }}
    >
      {(fields, form) => (
        <>
          <input type="hidden" name="_key" value={idempotencyKey} />
          {property.payer && <input type="hidden" name={fields.personId.name} value={property.payer.id} />}
          <PlanBillChoice
            field={fields.billIds}
            bills={property.bills}
            chosen={chosen}
            onChange={setChosen}
            owed={owed}
            currency={currency}
          />
          <div className="space-y-5">
            <Card title={t('form.schedule')}>
              <div className="space-y-5">
                <SpreadControls
                  today={today}
                  onSpread={(count, firstOn, interval) =>
                    form.update({
                      name: fields.instalments.name,
                      value: toRows(owed, count, firstOn, interval) as never,
                    })
                  }
                />
                <InstalmentFields
                  field={fields.instalments}
                  form={form}
                  owed={owed}
                  currency={currency}
                  today={today}
                />
              </div>
            </Card>
            <Card title={t('form.terms')}>
              <div className="flex flex-col gap-5">
                {property.payer && (
                  <p className="text-sm">
                    <span className="text-muted">{t('form.person')}</span> {property.payer.name}
                  </p>
                )}
                <TextField
                  field={fields.graceDays}
                  label={t('form.graceDays')}
                  hint={t('form.graceDaysHint')}
                  type="number"
                  inputMode="numeric"
                  className="max-w-60"
                />
                <TextareaField
                  field={fields.reason}
                  label={t('form.reason')}
                  hint={t('form.reasonHint')}
                  rows={3}
                />
                <SubmitButton wide>{t('form.submit')}</SubmitButton>
              </div>
            </Card>
          </div>
        </>
      )}
    </Form>
  );
}

import { PiggyBank } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { openAmount } from '#app/domain/billing/bill-state.ts';
import type { BillView } from '#app/domain/billing/bill-view.ts';
import type { Day } from '#app/kernel/dates.ts';
import { BillChoice } from './bill-choice.tsx';
import { counterSchema } from './counter-schema.ts';
import { DepositLink } from './deposit-link.tsx';
import { MoneyFields } from './money-fields.tsx';
import { type Payer, PayerHead } from './payer-head.tsx';

type PayerBillsProps = {
  payer: Payer;
  /** What is open on the property, the earliest due first. */
  bills: BillView[];
  currency: string;
  today: Day;
  /** The open shift that the money belongs to. */
  shiftId: string | undefined;
  canDeposit: boolean;
  idempotencyKey: string;
};

/** Who stands at the counter, the open bills, all ticked, and the cash. */
export function PayerBills({
  payer,
  bills,
  currency,
  today,
  shiftId,
  canDeposit,
  idempotencyKey,
}: PayerBillsProps) {
  const { t } = useTranslation(['payments', 'credits']);
  const schema = useMemo(() => counterSchema(currency), [currency]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const due = bills.filter(({ id }) => !left.has(id)).reduce((sum, bill) => sum + openAmount(bill), 0n);
  return (
    <div className="space-y-4">
      <PayerHead
        payer={payer}
        actions={
          <>
            <LinkButton to={`/console/money/counter?property=${payer.propertyId}&advance=yes`}>
              <PiggyBank aria-hidden />
              {t('credits:counter.payIn')}
            </LinkButton>
            {canDeposit && <DepositLink propertyId={payer.propertyId} />}
          </>
        }
      />
      <Form
        schema={schema}
        defaultValue={{ excess: 'refuse', method: 'cash' }}
        className="gap-4 xl:grid xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start"
      >
        {(fields) => (
          <>
            <input type="hidden" name="_key" value={idempotencyKey} />
            {shiftId && <input type="hidden" name={fields.shiftId.name} value={shiftId} />}
            <BillChoice
              field={fields.billIds}
              bills={bills}
              left={left}
              onChange={setLeft}
              currency={currency}
              today={today}
            />
            <MoneyFields fields={fields} due={due} currency={currency} today={today} />
          </>
        )}
      </Form>
    </div>
  );
}

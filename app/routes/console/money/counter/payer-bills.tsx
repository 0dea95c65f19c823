import { Link } from '@remix-run/react';
import { ReceiptText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Form } from '#app/components/form/form.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { openAmount } from '#app/domain/billing/bill-state.ts';
import type { BillView } from '#app/domain/billing/bill-view.ts';
import type { Day } from '#app/kernel/dates.ts';
import { paths } from '../../paths.ts';
import { BillChoice } from './bill-choice.tsx';
import { CashFields } from './cash-fields.tsx';
import { counterSchema } from './counter-schema.ts';

type PayerBillsProps = {
  payer: {
    propertyId: string;
    code: string;
    communityName: string;
    holders: { name: string; phone: string | null }[];
  };
  /** What is open on the property, the earliest due first. */
  bills: BillView[];
  currency: string;
  today: Day;
  idempotencyKey: string;
};

/** Who stands at the counter, the open bills, all ticked, and the cash. */
export function PayerBills({ payer, bills, currency, today, idempotencyKey }: PayerBillsProps) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const schema = useMemo(() => counterSchema(currency), [currency]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const due = bills.filter(({ id }) => !left.has(id)).reduce((sum, bill) => sum + openAmount(bill), 0n);
  const holders = payer.holders.map(({ name, phone }) => (phone ? `${name} ${phone}` : name));
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-line bg-surface px-4 py-3.5 shadow-xs sm:px-5">
        <div className="min-w-0 flex-1 basis-60">
          <p className="font-semibold text-lg">
            <Link to={paths.property(payer.propertyId)} className="rounded-sm hover:underline">
              {payer.code}
            </Link>{' '}
            <span className="font-normal text-base text-muted">{payer.communityName}</span>
          </p>
          <p className="figures text-muted text-sm">
            {holders.length > 0 ? format.list(holders) : t('counter.noHolder')}
          </p>
        </div>
        <LinkButton to="/console/money/counter">{t('counter.other')}</LinkButton>
      </div>
      {bills.length === 0 ? (
        <Card padding="flush">
          <EmptyState icon={ReceiptText} title={t('counter.allPaid')} text={t('counter.allPaidText')} />
        </Card>
      ) : (
        <Form
          schema={schema}
          defaultValue={{ excess: 'refuse' }}
          className="gap-4 xl:grid xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start"
        >
          {(fields) => (
            <>
              <input type="hidden" name="_key" value={idempotencyKey} />
              <BillChoice
                field={fields.billIds}
                bills={bills}
                left={left}
                onChange={setLeft}
                currency={currency}
                today={today}
              />
              <CashFields fields={fields} due={due} currency={currency} today={today} />
            </>
          )}
        </Form>
      )}
    </div>
  );
}

import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { openAmount } from '#app/domain/billing/bill-state.ts';
import type { BillView } from '#app/domain/billing/bill-view.ts';
import type { PaymentView } from '#app/domain/payments/list-payments.ts';
import type { Day } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { BillStatus } from '../../money/bills/bill-status.tsx';
import { AdvanceBilling } from '../../money/runs/advance-billing.tsx';
import { paths } from '../../paths.ts';
import { PaymentRows } from '../payment-rows.tsx';

type PropertyMoneyProps = {
  propertyId: string;
  money: { dueAmount: bigint; notYetDueAmount: bigint; open: readonly BillView[] };
  /** Null where the reader may not see payments. */
  payments: readonly PaymentView[] | null;
  currency: string;
  today: Day;
  /** The month from which on the property can be billed in advance; null for who may not. */
  advanceFrom: Day | null;
  /** Shared links and automatic payment are the reader's to see. */
  seesOnline: boolean;
};

/** What is to be paid for a property, and what was paid last. */
export function PropertyMoney(props: PropertyMoneyProps) {
  const { propertyId, money, payments, currency, today, advanceFrom, seesOnline } = props;
  const { t, i18n } = useTranslation(['people', 'credits', 'statements', 'pay']);
  const format = useFormat();
  const amounts = [
    { label: t('property.due'), amount: money.dueAmount },
    { label: t('property.notYetDue'), amount: money.notYetDueAmount },
  ];
  return (
    <Card
      title={t('property.money')}
      actions={advanceFrom && <AdvanceBilling propertyId={propertyId} month={advanceFrom} />}
    >
      <dl className="mb-4 flex flex-wrap gap-x-10 gap-y-3">
        {amounts.map(({ label, amount }) => (
          <div key={label}>
            <dt className="text-muted text-sm">{label}</dt>
            <dd className="figures font-semibold text-xl tracking-tight">{format.money(amount, currency)}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mb-1 font-medium text-sm">{t('property.openBills')}</h3>
      {money.open.length === 0 ? (
        <p className="text-muted text-sm">{t('property.noOpenBills')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {money.open.map((bill) => (
            <li key={bill.id}>
              <Link
                to={paths.bill(bill.id)}
                prefetch="intent"
                className="-mx-2 flex min-h-11 items-center gap-4 rounded-md px-2 py-2 text-sm hover:bg-hover"
              >
                <span className="min-w-0 flex-1 gap-x-4 sm:flex sm:items-center sm:justify-between">
                  <span className="block min-w-0">
                    {bill.feeItem.name}{' '}
                    <span className="text-muted">{formatPeriod(bill.period, i18n.language)}</span>
                  </span>
                  <BillStatus bill={bill} today={today} />
                </span>
                <span className="figures min-w-24 text-right font-medium">
                  {format.money(openAmount(bill), currency)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 text-sm">
        <TextLink to={`/console/money/bills?property=${propertyId}`}>{t('property.moreBills')}</TextLink>
        <TextLink className="ml-4" to={`/console/money/statements/${propertyId}`}>
          {t('statements:title')}
        </TextLink>
        <TextLink className="ml-4" to={`${paths.property(propertyId)}/prepaid`}>
          {t('credits:prepaid.more')}
        </TextLink>
        {seesOnline && (
          <TextLink className="ml-4" to={`${paths.property(propertyId)}/online`}>
            {t('pay:staff.title')}
          </TextLink>
        )}
      </p>
      {payments && (
        <section aria-label={t('property.lastPayments')} className="mt-5 border-line border-t pt-4">
          <h3 className="mb-1 font-medium text-sm">{t('property.lastPayments')}</h3>
          <PaymentRows payments={payments} />
          {payments.length > 0 && (
            <p className="mt-3 text-sm">
              <TextLink to={`/console/money/payments?property=${propertyId}`}>
                {t('property.morePayments')}
              </TextLink>
            </p>
          )}
        </section>
      )}
    </Card>
  );
}

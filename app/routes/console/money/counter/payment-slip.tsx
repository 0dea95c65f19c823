import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentDetail } from '#app/domain/payments/get-payment.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { Slip } from './slip.tsx';

type PaymentSlipProps = {
  payment: PaymentDetail;
  /** What was handed over, where change was given. */
  received: bigint | null;
};

export function PaymentSlip({ payment, received }: PaymentSlipProps) {
  const { t, i18n } = useTranslation(['counter', 'payments']);
  const format = useFormat();
  const { amount, currency, property, creditAmount } = payment;
  const money = (of: bigint) => format.money(of, currency);
  return (
    <Slip
      title={t('slip.title')}
      number={payment.receiptLabel ?? ''}
      facts={[
        ...(property ? [[t('slip.property'), `${property.communityName} ${property.code}`] as const] : []),
        ...(payment.person ? [[t('slip.payer'), payment.person.name] as const] : []),
        [t('slip.method'), t(`payments:methods.${payment.method}`)],
        [t('slip.at'), format.moment(payment.receivedAt)],
        [t('slip.cashier'), payment.cashierName],
      ]}
      lines={[
        ...payment.allocations.map((line) => ({
          id: line.billId,
          name: `${line.feeItemName} ${formatPeriod(line.period, i18n.language)}`,
          amount: money(line.amount),
        })),
        ...(creditAmount > 0n
          ? [{ id: 'prepaid', name: t('slip.prepaid'), amount: money(creditAmount) }]
          : []),
      ]}
      sums={[
        [t('slip.total'), money(amount)],
        ...(received !== null && received > amount
          ? ([
              [t('slip.received'), money(received)],
              [t('slip.change'), money(received - amount)],
            ] as const)
          : []),
      ]}
    />
  );
}

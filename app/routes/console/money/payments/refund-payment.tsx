import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentDetail } from '#app/domain/payments/get-payment.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { RefundDialog } from './refund-dialog.tsx';

/** Gives money of a payment back. */
export function RefundPayment({ payment, action }: { payment: PaymentDetail; action?: string }) {
  const { t, i18n } = useTranslation('credits');
  const format = useFormat();
  const { currency, refundable, creditAmount } = payment;
  const standing = payment.allocations.filter(({ amount, reversedAmount }) => amount > reversedAmount);
  return (
    <RefundDialog
      action={action}
      label={t('refund.action')}
      title={t('refund.question')}
      text={t('refund.text', { most: format.money(refundable, currency) })}
      amount={creditAmount > 0n ? creditAmount : refundable}
      currency={currency}
      methods={[
        ...(payment.stripePaymentId === null ? [] : (['stripe'] as const)),
        ...(payment.parkedReason === null ? (['cash', 'bank_transfer'] as const) : []),
      ]}
      bills={standing.map((bill) => ({
        value: bill.billId,
        label: `${bill.feeItemName} ${formatPeriod(bill.period, i18n.language)} · ${format.money(
          bill.amount - bill.reversedAmount,
          currency,
        )}`,
      }))}
    />
  );
}

import { Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { MoneyField } from '#app/components/form/money-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentDetail } from '#app/domain/payments/get-payment.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { minorToText } from '#app/kernel/money.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { refundSchema } from './refund-schema.ts';

/** Gives money of a payment back: how much, by which way, and of what. */
export function RefundPayment({ payment, action }: { payment: PaymentDetail; action?: string }) {
  const { t, i18n } = useTranslation(['credits', 'approvals']);
  const format = useFormat();
  const { currency, refundable } = payment;
  const schema = useMemo(() => refundSchema(currency), [currency]);
  const standing = payment.allocations.filter(({ amount, reversedAmount }) => amount > reversedAmount);
  const online = payment.stripePaymentId !== null;
  const methods = [
    ...(online ? (['stripe'] as const) : []),
    ...(payment.parkedReason === null ? (['cash', 'bank_transfer'] as const) : []),
  ];
  return (
    <FormDialog
      form="refund"
      title={t('refund.question')}
      description={t('refund.text', { most: format.money(refundable, currency) })}
      trigger={
        <Button>
          <Undo2 aria-hidden />
          {t('refund.action')}
        </Button>
      }
    >
      <Form
        id="refund"
        action={action}
        schema={schema}
        defaultValue={{
          amount: minorToText(payment.creditAmount > 0n ? payment.creditAmount : refundable, currency),
          method: methods[0],
          source: 'prepaid',
        }}
      >
        {(fields) => (
          <>
            <MoneyField field={fields.amount} currency={currency} label={t('refund.amount')} />
            <ChoiceField
              field={fields.method}
              label={t('refund.method')}
              options={methods.map((value) => ({ value, label: t(`refund.methods.${value}`) }))}
            />
            {standing.length > 0 && (
              <ChoiceField
                field={fields.source}
                label={t('refund.from')}
                options={[
                  { value: 'prepaid', label: t('refund.fromPrepaid') },
                  { value: 'bills', label: t('refund.bills') },
                ]}
              />
            )}
            {fields.source.value === 'bills' && (
              <ChoiceField
                field={fields.billIds}
                multiple
                label={t('refund.bills')}
                options={standing.map((bill) => ({
                  value: bill.billId,
                  label: `${bill.feeItemName} ${formatPeriod(bill.period, i18n.language)} · ${format.money(
                    bill.amount - bill.reversedAmount,
                    currency,
                  )}`,
                }))}
              />
            )}
            <TextareaField
              field={fields.reason}
              label={t('refund.reason')}
              hint={t('refund.reasonHint')}
              rows={2}
            />
            <FormActions>
              <SubmitButton>{t('refund.submit')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('approvals:cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

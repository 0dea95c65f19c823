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
import type { RefundMethod } from '#app/domain/payments/refunds/refund-methods.ts';
import { minorToText } from '#app/kernel/money.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { refundSchema } from './refund-schema.ts';

type RefundDialogProps = {
  /** Where it is posted to, if not to the page's own action. */
  action?: string;
  label: string;
  title: string;
  text: string;
  /** What is suggested, in minor units. */
  amount: bigint;
  currency: string;
  /** The usual one first. */
  methods: readonly RefundMethod[];
  /** Bills from which alone it may be taken. */
  bills?: readonly { value: string; label: string }[];
};

/** How much money goes back, by which way, and of what. */
export function RefundDialog({
  action,
  label,
  amount,
  currency,
  methods,
  bills = [],
  ...said
}: RefundDialogProps) {
  const { t } = useTranslation(['credits', 'approvals']);
  const schema = useMemo(() => refundSchema(currency), [currency]);
  return (
    <FormDialog
      form="refund"
      title={said.title}
      description={said.text}
      trigger={
        <Button>
          <Undo2 aria-hidden />
          {label}
        </Button>
      }
    >
      <Form
        id="refund"
        action={action}
        schema={schema}
        defaultValue={{ amount: minorToText(amount, currency), method: methods[0], source: 'prepaid' }}
      >
        {(fields) => (
          <>
            <MoneyField field={fields.amount} currency={currency} label={t('refund.amount')} />
            <ChoiceField
              field={fields.method}
              label={t('refund.method')}
              options={methods.map((value) => ({ value, label: t(`refund.methods.${value}`) }))}
            />
            {bills.length > 0 && (
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
              <ChoiceField field={fields.billIds} multiple label={t('refund.bills')} options={bills} />
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

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
import { minorToText } from '#app/kernel/money.ts';
import { FormDialog } from '../../../form-dialog.tsx';
import { prepaidRefundSchema } from './prepaid-schema.ts';

/** Gives prepaid money back over the counter or by bank transfer. `most` is what is free of it, in minor units. */
export function RefundPrepaid({ most, currency }: { most: bigint; currency: string }) {
  const { t } = useTranslation(['credits', 'approvals']);
  const format = useFormat();
  const schema = useMemo(() => prepaidRefundSchema(currency), [currency]);
  return (
    <FormDialog
      form="refund"
      title={t('prepaid.refundQuestion')}
      description={t('prepaid.refundText', { most: format.money(most, currency) })}
      trigger={
        <Button>
          <Undo2 aria-hidden />
          {t('prepaid.refund')}
        </Button>
      }
    >
      <Form
        id="refund"
        schema={schema}
        defaultValue={{ amount: minorToText(most, currency), method: 'bank_transfer' }}
      >
        {(fields) => (
          <>
            <MoneyField field={fields.amount} currency={currency} label={t('refund.amount')} />
            <ChoiceField
              field={fields.method}
              label={t('refund.method')}
              options={(['bank_transfer', 'cash'] as const).map((value) => ({
                value,
                label: t(`refund.methods.${value}`),
              }))}
            />
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

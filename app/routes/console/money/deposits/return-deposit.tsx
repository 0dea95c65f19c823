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
import { depositReturnMethods } from '#app/domain/deposits/deposit-words.ts';
import type { DepositDetail } from '#app/domain/deposits/get-deposit.ts';
import { minorToText, parseMoney } from '#app/kernel/money.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { returnSchema } from './deposit-schema.ts';

/** Gives a deposit back: how much, what of it is kept and why, and by which way. */
export function ReturnDeposit({ deposit, currency }: { deposit: DepositDetail; currency: string }) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const schema = useMemo(() => returnSchema(currency), [currency]);
  return (
    <FormDialog
      form="return-deposit"
      title={t('deposits.return.title')}
      description={t('deposits.return.text', { amount: format.money(deposit.returnable, currency) })}
      trigger={
        <Button>
          <Undo2 aria-hidden />
          {t('deposits.return.action')}
        </Button>
      }
    >
      <Form
        id="return-deposit"
        schema={schema}
        defaultValue={{
          amount: minorToText(deposit.returnable, currency),
          method: deposit.method === 'cash' ? 'cash' : 'bank_transfer',
        }}
      >
        {(fields) => {
          const kept = parseMoney(String(fields.deductedAmount.value ?? ''), currency) ?? 0n;
          return (
            <>
              <MoneyField field={fields.amount} currency={currency} label={t('deposits.return.amount')} />
              <MoneyField
                field={fields.deductedAmount}
                currency={currency}
                label={t('deposits.return.deducted')}
                hint={t('deposits.return.deductedHint')}
                optional
              />
              {(kept > 0n || fields.deductionReason.errors) && (
                <TextareaField field={fields.deductionReason} label={t('deposits.return.reason')} rows={2} />
              )}
              <ChoiceField
                field={fields.method}
                label={t('deposits.return.method')}
                options={depositReturnMethods.map((value) => ({
                  value,
                  label: t(`deposits.return.methods.${value}`),
                }))}
              />
              <FormActions>
                <SubmitButton>{t('deposits.return.submit')}</SubmitButton>
                <DialogClose asChild>
                  <Button>{t('deposits.return.cancel')}</Button>
                </DialogClose>
              </FormActions>
            </>
          );
        }}
      </Form>
    </FormDialog>
  );
}

import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog, DialogClose } from '#app/components/ui/dialog.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { reverseSchema } from './reverse-schema.ts';

/** Asks for the reason before a bill is reversed, and says what becomes of money that was paid on it. */
export function ReverseBill(props: { amount: bigint; paidAmount: bigint; currency: string }) {
  const { amount, paidAmount, currency } = props;
  const { t } = useTranslation('billing');
  const format = useFormat();
  return (
    <Dialog
      trigger={
        <Button>
          <Undo2 aria-hidden />
          {t('reverse.action')}
        </Button>
      }
      title={t('reverse.question', { amount: format.money(amount, currency) })}
      description={
        paidAmount > 0n
          ? t('reverse.paidText', { paid: format.money(paidAmount, currency) })
          : t('reverse.text')
      }
    >
      <Form id="reverse" schema={reverseSchema}>
        {(fields) => (
          <>
            <TextareaField
              field={fields.reason}
              label={t('reverse.reason')}
              hint={t('reverse.reasonHint')}
              rows={3}
            />
            <FormActions>
              <SubmitButton variant="danger">{t('reverse.action')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </Dialog>
  );
}

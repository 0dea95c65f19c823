import { Ban } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog, DialogClose } from '#app/components/ui/dialog.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { voidSchema } from './void-schema.ts';

/** Asks for the reason before a bill is voided. */
export function VoidBill({ amount, currency }: { amount: bigint; currency: string }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  return (
    <Dialog
      trigger={
        <Button>
          <Ban aria-hidden />
          {t('void.action')}
        </Button>
      }
      title={t('void.question', { amount: format.money(amount, currency) })}
      description={t('void.text')}
    >
      <Form id="void" schema={voidSchema}>
        {(fields) => (
          <>
            <TextareaField
              field={fields.reason}
              label={t('void.reason')}
              hint={t('void.reasonHint')}
              rows={3}
            />
            <FormActions>
              <SubmitButton variant="danger">{t('void.action')}</SubmitButton>
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

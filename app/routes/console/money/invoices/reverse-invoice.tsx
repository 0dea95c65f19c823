import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { reverseInvoiceSchema } from './invoice-schemas.ts';

/** Asks why an invoice is reversed. */
export function ReverseInvoice() {
  const { t } = useTranslation(['invoices', 'common']);
  return (
    <FormDialog
      form="reverse"
      trigger={
        <Button>
          <Undo2 aria-hidden />
          {t('reverse.action')}
        </Button>
      }
      title={t('reverse.question')}
      description={t('reverse.text')}
    >
      <Form id="reverse" schema={reverseInvoiceSchema}>
        {(fields) => (
          <>
            <TextareaField field={fields.reason} label={t('reverse.reason')} rows={3} />
            <FormActions>
              <SubmitButton variant="danger">{t('reverse.action')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('common:action.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

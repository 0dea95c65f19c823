import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { BuyerInputs } from '#app/components/invoices/buyer-inputs.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { type Buyer, buyerFields } from '#app/domain/invoices/buyer-fields.ts';
import { FormDialog } from '../../form-dialog.tsx';

/** Hands a refused invoice over again, with its buyer put right where that was the reason. */
export function RetryInvoice({ buyer }: { buyer: Buyer }) {
  const { t } = useTranslation(['invoices', 'common']);
  return (
    <FormDialog
      form="retry"
      trigger={
        <Button>
          <RotateCw aria-hidden />
          {t('retry.action')}
        </Button>
      }
      title={t('retry.title')}
      description={t('retry.text')}
    >
      <Form id="retry" schema={buyerFields} defaultValue={buyer}>
        {(fields) => (
          <>
            <BuyerInputs fields={fields} />
            <FormActions>
              <SubmitButton>{t('retry.action')}</SubmitButton>
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

import { Ban } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { voidSchema } from './receipt-schemas.ts';

/** Asks why a receipt is taken back, and whether a new one is to come in its place at once. */
export function VoidReceipt() {
  const { t } = useTranslation(['receipts', 'common']);
  return (
    <FormDialog
      form="void"
      trigger={
        <Button>
          <Ban aria-hidden />
          {t('void.action')}
        </Button>
      }
      title={t('void.question')}
      description={t('void.text')}
    >
      <Form id="void" schema={voidSchema} defaultValue={{ reissue: true }}>
        {(fields) => (
          <>
            <TextareaField
              field={fields.reason}
              label={t('void.reason')}
              hint={t('void.reasonHint')}
              rows={3}
            />
            <CheckboxField field={fields.reissue} label={t('void.reissue')} hint={t('void.reissueHint')} />
            <FormActions>
              <SubmitButton variant="danger">{t('void.action')}</SubmitButton>
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

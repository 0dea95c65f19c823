import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { reverseSchema } from '../bills/reverse-schema.ts';

/** Asks for the reason before a whole run is reversed. `reason` is known where a reversal that has stopped goes on. */
export function ReverseRun({ bills, reason }: { bills: number; reason: string | null }) {
  const { t } = useTranslation(['runs', 'billing']);
  const format = useFormat();
  const action = reason === null ? t('reverse.action') : t('reverse.goOn');
  return (
    <FormDialog
      form="reverse"
      trigger={
        <Button>
          <Undo2 aria-hidden />
          {action}
        </Button>
      }
      title={t('reverse.title')}
      description={t('reverse.text', {
        bills: t('reverse.bills', { count: bills, formatted: format.number(bills) }),
      })}
    >
      <Form id="reverse" schema={reverseSchema} defaultValue={{ reason: reason ?? '' }}>
        {(fields) => (
          <>
            <TextareaField
              field={fields.reason}
              label={t('reverse.reason')}
              hint={t('reverse.reasonHint')}
              rows={3}
            />
            <FormActions>
              <SubmitButton variant="danger">{action}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('billing:cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

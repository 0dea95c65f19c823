import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { reverseSchema } from './spending-schema.ts';

/** Asks for the reason before spending is booked back. */
export function ReverseSpending({ amount, currency }: { amount: bigint; currency: string }) {
  const { t } = useTranslation('spending');
  const format = useFormat();
  return (
    <FormDialog
      form="reverse"
      title={t('reverse.title')}
      description={t('reverse.text', { amount: format.money(amount, currency) })}
      trigger={
        <Button>
          <Undo2 aria-hidden />
          {t('reverse.action')}
        </Button>
      }
    >
      <Form
        id="reverse"
        schema={reverseSchema}
        encType="multipart/form-data"
        defaultValue={{ intent: 'reverse' }}
      >
        {(fields) => (
          <>
            <input type="hidden" name={fields.intent.name} value="reverse" />
            <TextareaField field={fields.reason} label={t('reverse.reason')} rows={3} />
            <FormActions>
              <SubmitButton variant="danger">{t('reverse.submit')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

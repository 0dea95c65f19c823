import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { reverseEntrySchema } from './account-schema.ts';

export function ReverseEntry({ amount, currency }: { amount: bigint; currency: string }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  return (
    <FormDialog
      form="reverse-entry"
      title={t('entry.reverseTitle')}
      description={t('entry.reverseText', { amount: format.money(-amount, currency) })}
      trigger={
        <Button>
          <Undo2 aria-hidden />
          {t('entry.reverse')}
        </Button>
      }
    >
      <Form
        id="reverse-entry"
        schema={reverseEntrySchema}
        encType="multipart/form-data"
        defaultValue={{ intent: 'reverse' }}
      >
        {(fields) => (
          <>
            <input type="hidden" name={fields.intent.name} value="reverse" />
            <TextField field={fields.reason} label={t('entry.reverseReason')} autoComplete="off" />
            <FormActions>
              <SubmitButton variant="danger">{t('entry.reverse')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

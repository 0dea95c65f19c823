import { CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { cancelSchema } from './agree-schema.ts';

export function CancelPlan() {
  const { t } = useTranslation('agreements');
  return (
    <FormDialog
      form="cancel-plan"
      title={t('cancel.title')}
      description={t('cancel.text')}
      trigger={
        <Button>
          <CircleSlash aria-hidden />
          {t('cancel.action')}
        </Button>
      }
    >
      <Form id="cancel-plan" schema={cancelSchema}>
        {(fields) => (
          <>
            <TextareaField field={fields.reason} label={t('cancel.reason')} rows={3} />
            <FormActions>
              <SubmitButton variant="danger">{t('cancel.submit')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

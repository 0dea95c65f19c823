import { MessageSquarePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { noteSchema } from './ticket-steps.ts';

export function NoteStep() {
  const { t } = useTranslation('desk');
  return (
    <FormDialog
      form="note"
      size="sm"
      title={t('step.noteAction')}
      trigger={
        <Button>
          <MessageSquarePlus aria-hidden />
          {t('step.noteAction')}
        </Button>
      }
    >
      <Form id="note" schema={noteSchema}>
        {(fields) => (
          <>
            <TextareaField field={fields.note} label={t('step.noteText')} rows={3} />
            <CheckboxField field={fields.shown} label={t('step.noteShown')} />
            <FormActions>
              <SubmitButton>{t('step.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { noteSchema } from './note-schema.ts';

type NoteDialogProps = {
  form: string;
  action?: string;
  trigger: ReactNode;
  title: string;
  text: string;
  label: string;
  submit: string;
  note?: string | null;
};

/** Asks for a word about why, and posts it to the page. */
export function NoteDialog({ form, action, trigger, title, text, label, submit, note }: NoteDialogProps) {
  const { t } = useTranslation('payouts');
  return (
    <FormDialog form={form} trigger={trigger} title={title} description={text}>
      <Form id={form} action={action} schema={noteSchema} defaultValue={{ note: note ?? '' }}>
        {(fields) => (
          <>
            <TextareaField field={fields.note} label={label} rows={3} />
            <FormActions>
              <SubmitButton>{submit}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('unmatched.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

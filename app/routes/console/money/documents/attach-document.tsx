import { Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { maxDocumentBytes } from '#app/domain/documents/document-file.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { attachFormSchema, documentAccept } from './attach-schema.ts';

/** Attaches one more document to the record of the page, whose action takes it. */
export function AttachDocument({ label, fileLabel }: { label: string; fileLabel: string }) {
  const { t } = useTranslation('common');
  return (
    <FormDialog
      form="attach"
      title={label}
      trigger={
        <Button size="sm">
          <Paperclip aria-hidden />
          {label}
        </Button>
      }
    >
      <Form
        id="attach"
        schema={attachFormSchema}
        encType="multipart/form-data"
        defaultValue={{ intent: 'attach' }}
      >
        {(fields) => (
          <>
            <input type="hidden" name={fields.intent.name} value="attach" />
            <FileField
              field={fields.file}
              label={fileLabel}
              accept={documentAccept}
              maxBytes={maxDocumentBytes}
            />
            <FormActions>
              <SubmitButton>{t('action.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

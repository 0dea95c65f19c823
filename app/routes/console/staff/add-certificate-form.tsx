import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { documentTypes, maxDocumentBytes } from '#app/domain/documents/document-file.ts';
import { FetcherDialog } from '../fetcher-dialog.tsx';
import { certificateSchema } from './certificate-schema.ts';

export function AddCertificate({ membershipId }: { membershipId: string }) {
  const { t } = useTranslation('staff');
  return (
    <FetcherDialog
      title={t('certificates.add')}
      trigger={
        <Button size="sm">
          <Plus aria-hidden />
          {t('certificates.add')}
        </Button>
      }
    >
      {(fetcher) => (
        <Form
          id="certificate"
          schema={certificateSchema}
          action={`/console/staff/${membershipId}/certificates`}
          encType="multipart/form-data"
          fetcher={fetcher}
        >
          {(fields) => (
            <>
              <TextField field={fields.name} label={t('certificates.name')} autoComplete="off" />
              <TextField field={fields.number} label={t('certificates.number')} autoComplete="off" optional />
              <div className="grid items-start gap-4 sm:grid-cols-2">
                <DateField field={fields.issuedOn} label={t('certificates.issuedOn')} optional />
                <DateField field={fields.expiresOn} label={t('certificates.expiresOn')} optional />
              </div>
              <FileField
                field={fields.file}
                label={t('certificates.file')}
                hint={t('certificates.fileHint')}
                accept={documentTypes.join(',')}
                maxBytes={maxDocumentBytes}
                optional
              />
              <FormActions>
                <SubmitButton>{t('certificates.add')}</SubmitButton>
              </FormActions>
            </>
          )}
        </Form>
      )}
    </FetcherDialog>
  );
}

import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { documentTypes, maxDocumentBytes } from '#app/domain/documents/document-file.ts';
import { FetcherDialog } from '../fetcher-dialog.tsx';
import { certificateFileSchema } from './certificate-schema.ts';

type CertificatePaperProps = {
  /** Where the paper is opened and sent. */
  action: string;
  /** Of the certificate. */
  name: string;
  fileName: string | null;
  canUpdate: boolean;
};

/** The paper of a certificate: opened, added later, or replaced by a better one. */
export function CertificatePaper({ action, name, fileName, canUpdate }: CertificatePaperProps) {
  const { t } = useTranslation('staff');
  const label = t(fileName ? 'certificates.replaceFile' : 'certificates.addFile');
  if (!fileName && !canUpdate) return null;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      {fileName && (
        <TextLink
          to={action}
          reloadDocument
          target="_blank"
          className="inline-flex min-w-0 items-center gap-1.5"
        >
          <FileText aria-hidden className="size-4 shrink-0" />
          <span className="break-all">{fileName}</span>
        </TextLink>
      )}
      {canUpdate && (
        <FetcherDialog
          title={`${label}: ${name}`}
          size="sm"
          trigger={
            <Button variant="quiet" size="sm" aria-label={`${label}: ${name}`}>
              {label}
            </Button>
          }
        >
          {(fetcher) => (
            <Form
              id={`paper-${action}`}
              schema={certificateFileSchema}
              action={action}
              encType="multipart/form-data"
              fetcher={fetcher}
            >
              {(fields) => (
                <>
                  <FileField
                    field={fields.file}
                    label={t('certificates.file')}
                    hint={t('certificates.fileHint')}
                    accept={documentTypes.join(',')}
                    maxBytes={maxDocumentBytes}
                    optional={false}
                  />
                  <FormActions>
                    <SubmitButton>{label}</SubmitButton>
                  </FormActions>
                </>
              )}
            </Form>
          )}
        </FetcherDialog>
      )}
    </div>
  );
}

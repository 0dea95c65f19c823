import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { maxUploadBytes } from './upload-limits.ts';

const schema = z.object({ file: z.instanceof(File, { error: 'file_required' }) });

/** Takes a spreadsheet. Old Excel files are let through here, because the server says what to do with them. */
export function UploadCard() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <Card
      title={t('screens.upload.title')}
      description={t('screens.upload.text', { limit: format.bytes(maxUploadBytes) })}
    >
      <Form id="upload" schema={schema} encType="multipart/form-data">
        {(fields) => (
          <>
            <FileField
              field={fields.file}
              label={t('screens.upload.label')}
              hint={t('screens.upload.formats')}
              accept=".xlsx,.csv,.txt,.xls"
              maxBytes={maxUploadBytes}
            />
            <SubmitButton className="self-start max-sm:w-full">{t('screens.upload.action')}</SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}

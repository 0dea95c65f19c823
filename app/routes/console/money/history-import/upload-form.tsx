import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import type { Option } from '#app/components/ui/select.tsx';
import { maxTableBytes, uploadFormSchema } from './upload-schema.ts';

export function UploadForm({ communities }: { communities: readonly Option[] }) {
  const { t } = useTranslation('charges');
  return (
    <Form
      id="upload"
      schema={uploadFormSchema}
      encType="multipart/form-data"
      defaultValue={{ shortPaid: 'owed' }}
    >
      {(fields) => (
        <>
          <FileField
            field={fields.file}
            label={t('upload.file')}
            accept=".xlsx,.csv,.txt"
            maxBytes={maxTableBytes}
          />
          {communities.length > 1 && (
            <SelectField
              field={fields.communityId}
              label={t('upload.community')}
              hint={t('upload.communityHint')}
              options={[{ value: '', label: t('upload.anyCommunity') }, ...communities]}
            />
          )}
          <ChoiceField
            field={fields.shortPaid}
            label={t('upload.shortPaid')}
            options={[
              { value: 'owed', label: t('upload.owed') },
              { value: 'settled', label: t('upload.settled') },
            ]}
          />
          <SubmitButton className="self-start max-sm:w-full">{t('upload.submit')}</SubmitButton>
        </>
      )}
    </Form>
  );
}

import { useTranslation } from 'react-i18next';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import type { Option } from '#app/components/ui/select.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { mostRows } from '#app/domain/meters/importing/reading-issue.ts';
import { maxTableBytes, uploadFormSchema } from './upload-schema.ts';

export function UploadForm({ feeItems }: { feeItems: readonly Option[] }) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  return (
    <Form
      id="upload"
      schema={uploadFormSchema}
      encType="multipart/form-data"
      defaultValue={{ feeItemId: feeItems[0]?.value }}
    >
      {(fields) => (
        <>
          <SelectField field={fields.feeItemId} label={t('feeItem')} options={feeItems} />
          <FileField
            field={fields.file}
            label={t('import.file')}
            hint={t('import.hint', { rows: format.number(mostRows), size: format.bytes(maxTableBytes) })}
            accept=".xlsx,.csv,.txt,.xls"
            maxBytes={maxTableBytes}
          />
          <SubmitButton className="self-start max-sm:w-full">{t('import.check')}</SubmitButton>
        </>
      )}
    </Form>
  );
}

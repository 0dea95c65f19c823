import { redirect } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { uploadStatement } from '#app/domain/bank/upload-statement.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { maxBankFileBytes, uploadFormSchema } from './upload-schema.ts';

export const meta = pageTitle((t) => t('bank:upload.title'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('create', 'BankStatement')) throw new DomainError('forbidden');
  return null;
});

export const action = uploadFor(
  'staff',
  { maxBytes: maxBankFileBytes, folder: 'bank' },
  async ({ ctx, form, file }) => {
    let kept = false;
    // The file goes another way than the other fields, of which there are none.
    const answer = await submitForm(form, z.object({}), async () => {
      if (!file)
        throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_required' }] });
      const { statementId } = await uploadStatement(ctx, { file });
      kept = true;
      return redirect(`/console/money/bank/statements/${statementId}`);
    });
    if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
    return answer;
  },
);

/** Takes a file of the bank, to be looked at first. */
export default function Upload() {
  const { t } = useTranslation('bank');
  return (
    <>
      <PageHeader
        title={t('upload.title')}
        breadcrumbs={[{ to: '/console/money/bank', label: t('title') }]}
      />
      <Card description={t('upload.text')} className="max-w-2xl">
        <Form id="upload" schema={uploadFormSchema} encType="multipart/form-data">
          {(fields) => (
            <>
              <FileField
                field={fields.file}
                label={t('upload.file')}
                accept=".csv,.txt,.xlsx,.xml"
                maxBytes={maxBankFileBytes}
              />
              <SubmitButton className="self-start max-sm:w-full">{t('upload.submit')}</SubmitButton>
            </>
          )}
        </Form>
      </Card>
    </>
  );
}

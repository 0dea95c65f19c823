import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { createChargesImport } from '#app/domain/charges-import/create-charges-import.ts';
import { listChargesImports } from '#app/domain/charges-import/list-charges-imports.ts';
import { listCommunities } from '#app/domain/properties/list-communities.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { ImportsTable } from './imports-table.tsx';
import { UploadForm } from './upload-form.tsx';
import { maxTableBytes, uploadSchema } from './upload-schema.ts';

export const meta = pageTitle((t) => t('charges:title'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  const imports = await listChargesImports(ctx, {});
  const { communities } = await listCommunities(ctx, {});
  return { imports, communities: communities.map(({ id, name }) => ({ value: id, label: name })) };
});

export const action = uploadFor(
  'staff',
  { maxBytes: maxTableBytes, folder: 'imports' },
  async ({ ctx, form, file }) => {
    let kept = false;
    const answer = await submitForm(form, uploadSchema, async (terms) => {
      if (!file)
        throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_required' }] });
      const { batchId } = await createChargesImport(ctx, { file, ...terms });
      kept = true;
      return redirect(`/console/money/history-import/${batchId}`);
    });
    if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
    return answer;
  },
);

/** Takes another system's charges, and shows the tables that came before. */
export default function Imports() {
  const { imports, communities } = useLoaderData<typeof loader>();
  const { t } = useTranslation('charges');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="space-y-6">
        <Card title={t('upload.title')} description={t('upload.text')} className="max-w-2xl">
          <UploadForm communities={communities} />
        </Card>
        <section aria-labelledby="earlier-imports" className="space-y-3">
          <h2 id="earlier-imports" className="font-semibold text-base">
            {t('earlier')}
          </h2>
          <ImportsTable imports={imports} />
        </section>
      </div>
    </>
  );
}

import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { createImport } from '#app/domain/imports/create-import.ts';
import { listImports } from '#app/domain/imports/list-imports.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { ImportsTable } from './imports-table.tsx';
import { UploadCard } from './upload-card.tsx';
import { maxUploadBytes } from './upload-limits.ts';

export const meta = pageTitle((t) => t('imports:screens.title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({ imports: await listImports(ctx, {}) }));

export const action = uploadFor(
  'staff',
  { maxBytes: maxUploadBytes, folder: 'imports' },
  async ({ ctx, form, file }) =>
    submitForm(form, z.object({}), async () => {
      if (!file) {
        throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_required' }] });
      }
      const { batchId } = await createImport(ctx, { file });
      return redirect(`/console/import/${batchId}`);
    }),
);

export default function Imports() {
  const { imports } = useLoaderData<typeof loader>();
  const { t } = useTranslation('imports');
  return (
    <>
      <PageHeader title={t('screens.title')} description={t('screens.description')} />
      <div className="space-y-8">
        <UploadCard />
        <section aria-labelledby="earlier-imports" className="space-y-3">
          <h2 id="earlier-imports" className="font-semibold text-base">
            {t('screens.list.title')}
          </h2>
          <ImportsTable imports={imports} />
        </section>
      </div>
    </>
  );
}

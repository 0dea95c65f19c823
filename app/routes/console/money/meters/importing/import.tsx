import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { importReadings } from '#app/domain/meters/importing/import-readings.ts';
import { listReadingImports } from '#app/domain/meters/importing/list-reading-imports.ts';
import { listHeldReadings } from '#app/domain/meters/list-held-readings.ts';
import { listMeterChoices } from '#app/domain/meters/list-meter-choices.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { MeterTabs } from '../meter-tabs.tsx';
import { ImportsTable } from './imports-table.tsx';
import { UploadForm } from './upload-form.tsx';
import { maxTableBytes, uploadSchema } from './upload-schema.ts';

export const meta = pageTitle((t) => t('meters:import.title'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  const [imports, { feeItems }, { total }] = await Promise.all([
    listReadingImports(ctx, {}),
    listMeterChoices(ctx, {}),
    listHeldReadings(ctx, { limit: 1 }),
  ]);
  return { imports, feeItems: feeItems.map(({ id, name }) => ({ value: id, label: name })), held: total };
});

export const action = uploadFor(
  'staff',
  { maxBytes: maxTableBytes, folder: 'imports' },
  async ({ ctx, form, file }) => {
    let kept = false;
    const answer = await submitForm(form, uploadSchema, async ({ feeItemId }) => {
      if (!file) {
        throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_required' }] });
      }
      const { batchId } = await importReadings(ctx, { file, feeItemId });
      kept = true;
      return redirect(`/console/money/meters/import/${batchId}`);
    });
    if (file && !kept) await deleteFile(ctx.tenant.id, file.key);
    return answer;
  },
);

/** Takes a table of readings, and shows those that came before. */
export default function Import() {
  const { imports, feeItems, held } = useLoaderData<typeof loader>();
  const { t } = useTranslation('meters');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="space-y-6">
        <MeterTabs held={held} canRecord />
        <Card title={t('import.title')} description={t('import.description')} className="max-w-2xl">
          <UploadForm feeItems={feeItems} />
        </Card>
        <section aria-labelledby="earlier-imports" className="space-y-3">
          <h2 id="earlier-imports" className="font-semibold text-base">
            {t('import.earlier')}
          </h2>
          <ImportsTable imports={imports} />
        </section>
      </div>
    </>
  );
}

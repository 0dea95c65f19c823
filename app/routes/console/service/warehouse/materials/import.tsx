import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { importMaterials, type MaterialsImport } from '#app/domain/materials/importing/import-materials.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { warehouseChoices } from '../warehouse-choices.ts';
import { importFormSchema, importSchema, maxListBytes } from './import-schema.ts';
import { MaterialIssues } from './material-issues.tsx';

export const meta = pageTitle((t) => t('warehouse:import.title'));

const list = '/console/service/warehouse/materials';

export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('update', 'Material')) throw new DomainError('forbidden');
  return { warehouses: ctx.ability.can('update', 'Stock') ? await warehouseChoices(ctx) : [] };
});

/** Takes a list of materials over, or says what is wrong with it. The file is read once and not kept. */
export const action = uploadFor(
  'staff',
  { maxBytes: maxListBytes, folder: 'materials' },
  async ({ ctx, form, file }) => {
    try {
      return await submitForm(form, importSchema, async ({ warehouseId }) => {
        if (!file)
          throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_required' }] });
        const outcome = await importMaterials(ctx, { file, warehouseId });
        if (!outcome.imported) return { refused: outcome };
        const { created, changed, stocked } = outcome;
        const text = translator(ctx.language, 'warehouse')('import.done', { created, changed, stocked });
        return redirectWithFlash(list, { kind: 'success', text });
      });
    } finally {
      if (file) await deleteFile(ctx.tenant.id, file.key);
    }
  },
);

type Refused = { refused: Extract<MaterialsImport, { imported: false }> };

export default function ImportMaterials() {
  const { warehouses } = useLoaderData<typeof loader>();
  const refused = (useActionData() as Partial<Refused> | undefined)?.refused;
  const { t } = useTranslation('warehouse');
  return (
    <div className="max-w-3xl space-y-5">
      <PageHeader
        title={t('import.title')}
        description={t('import.description')}
        breadcrumbs={[{ to: list, label: t('tabs.materials') }]}
      />
      {refused && (
        <>
          <Notice tone="danger">{t('import.refused', { count: refused.issueCount })}</Notice>
          <MaterialIssues issues={refused.issues} total={refused.issueCount} />
        </>
      )}
      <Card>
        <Form id="import" schema={importFormSchema} encType="multipart/form-data">
          {(fields) => (
            <>
              <FileField
                field={fields.file}
                label={t('import.file')}
                hint={t('import.needs')}
                accept=".csv,.txt,.xlsx"
                maxBytes={maxListBytes}
              />
              {warehouses.length > 0 && (
                <SelectField
                  field={fields.warehouseId}
                  label={t('import.warehouse')}
                  hint={t('import.warehouseHint')}
                  options={warehouses}
                  placeholder={t('import.noWarehouse')}
                />
              )}
              <SubmitButton className="self-start max-sm:w-full">{t('import.submit')}</SubmitButton>
            </>
          )}
        </Form>
      </Card>
    </div>
  );
}

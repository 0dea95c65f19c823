import { useLoaderData } from '@remix-run/react';
import { FileUp, Package } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listMaterials } from '#app/domain/materials/list-materials.ts';
import { saveMaterial } from '#app/domain/materials/save-material.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { WarehouseHeader } from '../warehouse-header.tsx';
import { warehouseParts } from '../warehouse-parts.ts';
import { MaterialDialog } from './material-dialog.tsx';
import { materialSchema } from './material-schema.ts';
import { MaterialsTable } from './materials-table.tsx';

export const meta = pageTitle((t) => t('warehouse:tabs.materials'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['name'], defaultSort: 'name' });
  const { next, previous, ...list } = await listMaterials(ctx, {
    q: params.q.slice(0, 100) || null,
    category: params.filter('category')?.slice(0, 50),
    use: params.filter('use', ['active', 'inactive'] as const),
    after: params.after,
    before: params.before,
    limit: params.size,
  });
  return {
    ...list,
    page: { next, previous },
    parts: warehouseParts(ctx.ability),
    currency: ctx.tenant.currency,
    canChange: ctx.ability.can('update', 'Material'),
  };
});

/** Writes a material down, or changes what is known of it. */
export const action = actionFor('staff', ({ ctx, form, url }) =>
  submitForm(form, materialSchema(ctx.tenant.currency), async (value) => {
    await saveMaterial(ctx, { ...value, isActive: value.materialId ? value.isActive : true });
    const t = translator(ctx.language, 'warehouse');
    const text = value.materialId ? t('saved') : t('materials.created', { name: value.name });
    return redirectWithFlash(`${url.pathname}${url.search}`, { kind: 'success', text });
  }),
);

export default function Materials() {
  const { materials, categories, seesValue, page, parts, currency, canChange } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('warehouse');
  const actions = canChange && (
    <>
      <LinkButton to="/console/service/warehouse/materials/import">
        <FileUp aria-hidden />
        {t('materials.import')}
      </LinkButton>
      <MaterialDialog currency={currency} categories={categories} />
    </>
  );
  return (
    <>
      <WarehouseHeader parts={parts} actions={actions} />
      <MaterialsTable
        materials={materials}
        page={page}
        categories={categories}
        currency={currency}
        seesValue={seesValue}
        canChange={canChange}
        empty={<EmptyState icon={Package} title={t('materials.empty')} text={t('materials.emptyText')} />}
      />
    </>
  );
}

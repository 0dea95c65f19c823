import { useLoaderData } from '@remix-run/react';
import { Warehouse } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { listCommunities } from '#app/domain/properties/list-communities.ts';
import { listKeepers } from '#app/domain/warehouse/places/list-keepers.ts';
import { listWarehouses } from '#app/domain/warehouse/places/list-warehouses.ts';
import { saveWarehouse } from '#app/domain/warehouse/places/save-warehouse.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { WarehouseHeader } from '../warehouse-header.tsx';
import { warehouseParts } from '../warehouse-parts.ts';
import { PlaceDialog } from './place-dialog.tsx';
import { placeSchema } from './place-schema.ts';
import { PlacesTable } from './places-table.tsx';

export const meta = pageTitle((t) => t('warehouse:tabs.places'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  const canChange = ctx.ability.can('update', 'Warehouse');
  const [warehouses, keepers, { communities }] = await Promise.all([
    listWarehouses(ctx, {}),
    canChange ? listKeepers(ctx, {}) : [],
    canChange && ctx.ability.can('read', 'Community')
      ? listCommunities(ctx, { limit: 100 })
      : { communities: [] },
  ]);
  return {
    warehouses,
    keepers: keepers.map(({ id, name }) => ({ value: id, label: name })),
    communities: communities.map(({ id, name }) => ({ value: id, label: name })),
    parts: warehouseParts(ctx.ability),
    currency: ctx.tenant.currency,
    canChange,
  };
});

/** Writes a warehouse down, or changes what is known of it. */
export const action = actionFor('staff', ({ ctx, form, url }) =>
  submitForm(form, placeSchema, async (value) => {
    await saveWarehouse(ctx, { ...value, isActive: value.warehouseId ? value.isActive : true });
    const t = translator(ctx.language, 'warehouse');
    const text = value.warehouseId ? t('saved') : t('places.created', { name: value.name });
    return redirectWithFlash(url.pathname, { kind: 'success', text });
  }),
);

export default function Places() {
  const { warehouses, keepers, communities, parts, currency, canChange } = useLoaderData<typeof loader>();
  const { t } = useTranslation('warehouse');
  const create = canChange && <PlaceDialog keepers={keepers} communities={communities} />;
  return (
    <>
      <WarehouseHeader parts={parts} actions={create} />
      <PlacesTable
        warehouses={warehouses}
        currency={currency}
        edit={
          canChange
            ? (warehouse) => <PlaceDialog warehouse={warehouse} keepers={keepers} communities={communities} />
            : undefined
        }
        empty={<EmptyState icon={Warehouse} title={t('places.empty')} text={t('places.emptyText')} />}
      />
    </>
  );
}

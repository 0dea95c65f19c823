import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { createVehicle } from '#app/domain/parking/create-vehicle.ts';
import { listVehicles } from '#app/domain/parking/list-vehicles.ts';
import { vehicleFields } from '#app/domain/parking/vehicle-fields.ts';
import { vehicleKinds } from '#app/domain/parking/vehicle-words.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { paths } from '../../paths.ts';
import { ParkingTabs } from './parking-tabs.tsx';
import { VehicleDialog } from './vehicle-dialog.tsx';
import { VehiclesTable } from './vehicles-table.tsx';

export const meta = pageTitle((t) => t('parking:vehicles.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['plate'], defaultSort: 'plate' });
  const { vehicles, next, previous } = await listVehicles(ctx, {
    q: params.q || null,
    kind: params.filter('kind', vehicleKinds),
    card: params.filter('card', ['with', 'without'] as const),
    after: params.after,
    before: params.before,
    limit: params.size,
  });
  return { vehicles, page: { next, previous }, canCreate: ctx.ability.can('create', 'Vehicle') };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, vehicleFields, async (fields) => {
    const { vehicleId } = await createVehicle(ctx, fields);
    const text = translator(ctx.language, 'parking')('vehicles.created', { plate: fields.plate });
    return redirectWithFlash(paths.vehicle(vehicleId), { kind: 'success', text });
  }),
);

export default function Vehicles() {
  const { vehicles, page, canCreate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('parking');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('vehicles.description')}
        actions={canCreate && <VehicleDialog form="new-vehicle" />}
        tabs={<ParkingTabs />}
      />
      <VehiclesTable vehicles={vehicles} page={page} />
    </>
  );
}

import { useLoaderData } from '@remix-run/react';
import { CreditCard, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { getVehicle } from '#app/domain/parking/get-vehicle.ts';
import { removeVehicle } from '#app/domain/parking/remove-vehicle.ts';
import { updateVehicle } from '#app/domain/parking/update-vehicle.ts';
import { vehicleFields } from '#app/domain/parking/vehicle-fields.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { CardRows } from '../parking-cards/card-rows.tsx';
import { VehicleDialog } from './vehicle-dialog.tsx';

export const meta = pageTitle((t) => t('parking:vehicles.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  vehicle: await getVehicle(ctx, { vehicleId: idParam(params.vehicle) }),
  canEdit: ctx.ability.can('update', 'Vehicle'),
  canIssue: ctx.ability.can('create', 'ParkingCard'),
}));

export const action = actionFor('staff', async ({ ctx, params, form }) => {
  const vehicleId = idParam(params.vehicle);
  const t = translator(ctx.language, 'parking');
  if (form.get('intent') === 'remove') {
    await removeVehicle(ctx, { vehicleId });
    return redirectWithFlash('/console/vehicles', { kind: 'success', text: t('vehicles.removed') });
  }
  return submitForm(form, vehicleFields, async (fields) => {
    await updateVehicle(ctx, { vehicleId, ...fields });
    const text = t('vehicles.saved', { plate: fields.plate });
    return redirectWithFlash(paths.vehicle(vehicleId), { kind: 'success', text });
  });
});

export default function Vehicle() {
  const { vehicle, canEdit, canIssue } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['parking', 'common']);
  const { plate, kind, brand, color, property, person, cards } = vehicle;
  return (
    <>
      <PageHeader
        title={plate}
        breadcrumbs={[{ to: '/console/vehicles', label: t('parking:vehicles.title') }]}
        actions={
          <>
            {canEdit && cards?.length === 0 && (
              <ConfirmAction
                intent="remove"
                danger
                trigger={
                  <Button>
                    <Trash2 aria-hidden />
                    {t('parking:vehicles.remove')}
                  </Button>
                }
                title={t('parking:vehicles.removeQuestion', { plate })}
                confirmLabel={t('parking:vehicles.remove')}
              />
            )}
            {canEdit && <VehicleDialog key={JSON.stringify(vehicle)} form="edit-vehicle" vehicle={vehicle} />}
            {canIssue && (
              <LinkButton to={`/console/parking-cards/new?vehicle=${vehicle.id}`} variant="primary">
                <CreditCard aria-hidden />
                {t('parking:cards.issue')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Card title={t('parking:vehicles.facts')}>
          <DescriptionList
            items={[
              { label: t('parking:vehicles.kind'), value: t(`parking:kinds.${kind}`) },
              {
                label: t('parking:vehicles.brand'),
                value: [brand, color].filter(Boolean).join(' · ') || null,
              },
              {
                label: t('parking:vehicles.property'),
                value: property && (
                  <TextLink to={paths.property(property.id)}>
                    {property.code} {property.communityName}
                  </TextLink>
                ),
              },
              {
                label: t('parking:vehicles.person'),
                value: person && <TextLink to={paths.person(person.id)}>{person.name}</TextLink>,
              },
            ]}
          />
        </Card>
        {cards && (
          <Card title={t('parking:cards.title')}>
            <CardRows cards={cards} />
          </Card>
        )}
      </div>
    </>
  );
}

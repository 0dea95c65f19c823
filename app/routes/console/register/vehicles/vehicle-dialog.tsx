import { CarFront, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { vehicleFields } from '#app/domain/parking/vehicle-fields.ts';
import type { VehicleView } from '#app/domain/parking/vehicle-view.ts';
import { vehicleKinds } from '#app/domain/parking/vehicle-words.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { PropertyField } from '../../money/property-choice/property-field.tsx';
import { PersonField } from '../people-choice/person-field.tsx';

/** A new vehicle, or what is known of one. */
export function VehicleDialog({ form, vehicle }: { form: string; vehicle?: VehicleView }) {
  const { t } = useTranslation(['parking', 'common']);
  const { property, person } = vehicle ?? {};
  return (
    <FormDialog
      form={form}
      title={vehicle ? t('parking:vehicles.edit', { plate: vehicle.plate }) : t('parking:vehicles.new')}
      trigger={
        <Button variant={vehicle ? undefined : 'primary'}>
          {vehicle ? <Pencil aria-hidden /> : <CarFront aria-hidden />}
          {vehicle ? t('common:action.edit') : t('parking:vehicles.add')}
        </Button>
      }
    >
      <Form
        id={form}
        schema={vehicleFields}
        defaultValue={{
          plate: vehicle?.plate,
          kind: vehicle?.kind ?? 'car',
          brand: vehicle?.brand,
          color: vehicle?.color,
          propertyId: property?.id,
          personId: person?.id,
        }}
      >
        {(fields) => (
          <>
            <div className="grid gap-5 sm:grid-cols-2">
              <TextField
                field={fields.plate}
                label={t('parking:vehicles.plate')}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck="false"
              />
              <SelectField
                field={fields.kind}
                label={t('parking:vehicles.kind')}
                options={vehicleKinds.map((value) => ({ value, label: t(`parking:kinds.${value}`) }))}
              />
              <TextField field={fields.brand} label={t('parking:vehicles.brand')} autoComplete="off" />
              <TextField field={fields.color} label={t('parking:vehicles.color')} autoComplete="off" />
            </div>
            <PropertyField
              field={fields.propertyId}
              label={t('parking:vehicles.property')}
              chosen={
                property
                  ? { value: property.id, label: `${property.code} ${property.communityName}` }
                  : undefined
              }
            />
            <PersonField
              field={fields.personId}
              label={t('parking:vehicles.person')}
              hint={t('parking:vehicles.personHint')}
              chosen={person ? { value: person.id, label: person.name } : undefined}
            />
            <FormActions>
              <SubmitButton>{t('common:action.save')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('common:action.cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

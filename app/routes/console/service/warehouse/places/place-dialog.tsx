import { Pencil, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import type { WarehouseView } from '#app/domain/warehouse/places/list-warehouses.ts';
import { FormDialog } from '../../../form-dialog.tsx';
import { placeSchema } from './place-schema.ts';

type Choices = readonly { value: string; label: string }[];
type PlaceDialogProps = { warehouse?: WarehouseView; keepers: Choices; communities: Choices };

/** A new warehouse, or what is known of one. */
export function PlaceDialog({ warehouse, keepers, communities }: PlaceDialogProps) {
  const { t } = useTranslation('warehouse');
  const form = warehouse ? `warehouse-${warehouse.id}` : 'new-warehouse';
  const { name, communityId, keeperId, isActive } = warehouse ?? {};
  return (
    <FormDialog
      form={form}
      title={t(warehouse ? 'places.edit' : 'places.new')}
      trigger={
        warehouse ? (
          <Button variant="ghost" size="icon-sm" aria-label={`${t('places.edit')}: ${warehouse.name}`}>
            <Pencil aria-hidden />
          </Button>
        ) : (
          <Button variant="primary">
            <Plus aria-hidden />
            {t('places.new')}
          </Button>
        )
      }
    >
      <Form
        id={form}
        schema={placeSchema}
        defaultValue={{ name, communityId: communityId ?? '', keeperId: keeperId ?? '', isActive }}
      >
        {(fields) => (
          <>
            {warehouse && <input type="hidden" name={fields.warehouseId.name} value={warehouse.id} />}
            <TextField field={fields.name} label={t('fields.name')} autoComplete="off" />
            <SelectField
              field={fields.communityId}
              label={t('fields.community')}
              options={communities}
              placeholder={t('fields.everyWarehouse')}
            />
            <SelectField
              field={fields.keeperId}
              label={t('fields.keeper')}
              hint={t('fields.keeperHint')}
              options={keepers}
              placeholder={t('fields.anyKeeper')}
            />
            {warehouse && (
              <CheckboxField field={fields.isActive} label={t('fields.isActive')} look="switch" />
            )}
            <FormActions>
              <SubmitButton>{t('save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}

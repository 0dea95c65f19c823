import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '#app/components/ui/select.tsx';
import { SkeletonText } from '#app/components/ui/skeleton.tsx';
import type {
  MaterialForRequest,
  WarehouseForRequest,
} from '#app/domain/warehouse/requests/list-materials-for-request.ts';
import { useEnter } from '../parts/use-enter.ts';
import type { ActFormProps } from './act-form.tsx';
import { Field } from './field.tsx';
import type { ChosenItem } from './item.ts';
import { ItemsForm } from './items-form.tsx';
import { useChoice } from './use-choice.ts';
import { useOffer } from './use-offer.ts';

type Offer = {
  warehouses: WarehouseForRequest[];
  warehouseId: string | null;
  materials: MaterialForRequest[];
};

/** Materials for the ticket, from what the phone knows of the warehouse; also without a network. */
export function MaterialsForm({ ticket, done }: ActFormProps) {
  const { t } = useTranslation('field');
  const enter = useEnter();
  const [warehouse, setWarehouse] = useState('');
  const choice = useChoice<ChosenItem>();
  const { chosen, setChosen } = choice;
  const asked = new URLSearchParams({ ticketId: ticket.id, ...(warehouse && { warehouseId: warehouse }) });
  const offer = useOffer<Offer>(`/field/materials?${asked}`);
  if (offer === undefined) return <SkeletonText lines={5} />;
  if (offer === null) return <p className="text-muted text-sm">{t('items.notKept')}</p>;
  const { warehouseId } = offer;
  if (!warehouseId) return <p className="text-muted text-sm">{t('materials.noWarehouse')}</p>;
  const itemOf = (material: MaterialForRequest): ChosenItem => {
    const { materialId, code, name, specification, unit, quantity } = material;
    return {
      key: materialId,
      code,
      unit,
      name: [name, specification].filter(Boolean).join(' '),
      detail: Number(quantity) > 0 ? t('materials.inStock', { quantity, unit }) : t('materials.none'),
      quantity: '1',
    };
  };
  return (
    <ItemsForm
      offered={offer.materials.map(itemOf)}
      choice={choice}
      words={{
        search: t('materials.search'),
        none: t('materials.pick'),
        note: t('form.waitNote'),
        keep: t('materials.request'),
      }}
      above={
        offer.warehouses.length > 1 && (
          <Field label={t('materials.warehouse')}>
            {(attributes) => (
              <Select
                {...attributes}
                value={warehouseId}
                options={offer.warehouses.map((one) => ({ value: one.warehouseId, label: one.name }))}
                onChange={({ target }) => {
                  setChosen([]);
                  setWarehouse(target.value);
                }}
              />
            )}
          </Field>
        )
      }
      onKeep={async (note, label) => {
        const lines = chosen.map(({ key, quantity }) => ({ materialId: key, quantity }));
        await enter({
          content: { act: 'materials', ticketId: ticket.id, warehouseId, lines, ...note },
          label,
        });
        done();
      }}
    />
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Select } from '#app/components/ui/select.tsx';
import { SkeletonText } from '#app/components/ui/skeleton.tsx';
import { Textarea } from '#app/components/ui/textarea.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type {
  MaterialForRequest,
  WarehouseForRequest,
} from '#app/domain/warehouse/requests/list-materials-for-request.ts';
import { useEnter } from '../parts/use-enter.ts';
import type { ActFormProps } from './act-form.tsx';
import { ChosenItems } from './chosen-items.tsx';
import { Field } from './field.tsx';
import { type ChosenItem, type Item, isQuantity } from './item.ts';
import { ItemSearch } from './item-search.tsx';
import { useOffer } from './use-offer.ts';

type Offer = {
  warehouses: WarehouseForRequest[];
  warehouseId: string | null;
  materials: MaterialForRequest[];
};

/** Materials for the ticket, from what the phone knows of the warehouse; also without a network. */
export function MaterialsForm({ ticket, done }: ActFormProps) {
  const { t } = useTranslation('field');
  const format = useFormat();
  const enter = useEnter();
  const [warehouse, setWarehouse] = useState('');
  const [chosen, setChosen] = useState<ChosenItem[]>([]);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const asked = new URLSearchParams({ ticketId: ticket.id, ...(warehouse && { warehouseId: warehouse }) });
  const offer = useOffer<Offer>(`/field/materials?${asked}`);
  if (offer === undefined) return <SkeletonText lines={5} />;
  if (offer === null) return <p className="text-muted text-sm">{t('items.notKept')}</p>;
  const { warehouseId } = offer;
  if (!warehouseId) return <p className="text-muted text-sm">{t('materials.noWarehouse')}</p>;
  const valid = chosen.length > 0 && chosen.every(({ quantity }) => isQuantity(quantity));
  const itemOf = ({ materialId, code, name, specification, unit, quantity }: MaterialForRequest): Item => ({
    key: materialId,
    code,
    unit,
    name: [name, specification].filter(Boolean).join(' '),
    detail: Number(quantity) > 0 ? t('materials.inStock', { quantity, unit }) : t('materials.none'),
  });
  const keep = async () => {
    setTried(true);
    if (!valid) return;
    await enter({
      content: {
        act: 'materials',
        ticketId: ticket.id,
        warehouseId,
        lines: chosen.map(({ key, quantity }) => ({ materialId: key, quantity })),
        ...(note.trim() && { note: note.trim() }),
      },
      label: format.list(chosen.map(({ name, quantity, unit }) => `${name} × ${quantity} ${unit}`)),
    });
    done();
  };
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {offer.warehouses.length > 1 && (
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
      )}
      <ChosenItems chosen={chosen} onChange={setChosen} />
      <ItemSearch
        label={t('materials.search')}
        items={offer.materials.map(itemOf).filter(({ key }) => chosen.every((one) => one.key !== key))}
        onChoose={(item) => setChosen([...chosen, { ...item, quantity: '1' }])}
      />
      {tried && !valid && (
        <p role="alert" className="text-danger text-sm">
          {t(chosen.length === 0 ? 'materials.pick' : 'items.invalid')}
        </p>
      )}
      <Field label={t('form.waitNote')} optional>
        {(attributes) => (
          <Textarea
            {...attributes}
            rows={2}
            value={note}
            maxLength={500}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" wide>
        {t('materials.request')}
      </Button>
    </form>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Select } from '#app/components/ui/select.tsx';
import { SkeletonText } from '#app/components/ui/skeleton.tsx';
import { Textarea } from '#app/components/ui/textarea.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useField } from '../device/use-field-device.ts';
import { useEnter } from '../parts/use-enter.ts';
import type { ActFormProps } from './act-form.tsx';
import { ChosenMaterials } from './chosen-materials.tsx';
import { Field } from './field.tsx';
import type { MaterialChoice, MaterialOffer } from './material-offer.ts';
import { MaterialSearch } from './material-search.tsx';

const quantityForm = /^\d{1,9}([.]\d{1,4})?$/;

/** Materials for the ticket, from what the phone knows of the warehouse; also without a network. */
export function MaterialsForm({ ticket, done }: ActFormProps) {
  const { t } = useTranslation('field');
  const format = useFormat();
  const enter = useEnter();
  const { device } = useField();
  const [offer, setOffer] = useState<MaterialOffer | null | undefined>(undefined);
  const [warehouseId, setWarehouse] = useState('');
  const [chosen, setChosen] = useState<MaterialChoice[]>([]);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => {
    let gone = false;
    const asked = new URLSearchParams({ ticketId: ticket.id, ...(warehouseId && { warehouseId }) });
    void device?.ask<MaterialOffer>(`/field/materials?${asked}`).then((answer) => {
      if (!gone) setOffer(answer);
    });
    return () => {
      gone = true;
    };
  }, [device, ticket.id, warehouseId]);

  if (offer === undefined) return <SkeletonText lines={5} />;
  if (offer === null) return <p className="text-muted text-sm">{t('materials.notKept')}</p>;
  if (!offer.warehouseId) return <p className="text-muted text-sm">{t('materials.noWarehouse')}</p>;
  const valid =
    chosen.length > 0 && chosen.every(({ quantity }) => quantityForm.test(quantity) && Number(quantity) > 0);
  const keep = async () => {
    setTried(true);
    if (!valid) return;
    await enter({
      content: {
        act: 'materials',
        ticketId: ticket.id,
        warehouseId: offer.warehouseId as string,
        lines: chosen.map(({ materialId, quantity }) => ({ materialId, quantity })),
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
              value={offer.warehouseId ?? ''}
              options={offer.warehouses.map((one) => ({ value: one.warehouseId, label: one.name }))}
              onChange={({ target }) => {
                setChosen([]);
                setWarehouse(target.value);
              }}
            />
          )}
        </Field>
      )}
      <MaterialSearch
        materials={offer.materials.filter(({ materialId }) =>
          chosen.every((one) => one.materialId !== materialId),
        )}
        onChoose={(material) => setChosen([...chosen, { ...material, quantity: '1' }])}
      />
      <ChosenMaterials chosen={chosen} onChange={setChosen} />
      {tried && !valid && (
        <p role="alert" className="text-danger text-sm">
          {t(chosen.length === 0 ? 'materials.pick' : 'materials.invalid')}
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

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { SkeletonText } from '#app/components/ui/skeleton.tsx';
import { Textarea } from '#app/components/ui/textarea.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useField } from '../device/use-field-device.ts';
import { useEnter } from '../parts/use-enter.ts';
import type { QuotationOffer } from '../quotation-offer.ts';
import type { ActFormProps } from './act-form.tsx';
import { ChosenItems } from './chosen-items.tsx';
import { Field } from './field.tsx';
import { isQuantity } from './item.ts';
import { ItemSearch } from './item-search.tsx';
import { OtherLine } from './other-line.tsx';
import { type QuotedItem, quotedSum } from './quoted-item.ts';
import { useOffer } from './use-offer.ts';

/** What the repair will cost, from the price list and the materials; the owner is asked as soon as it is sent. */
export function QuotationForm({ ticket, done }: ActFormProps) {
  const { t } = useTranslation('field');
  const format = useFormat();
  const enter = useEnter();
  const { state } = useField();
  const currency = state.work?.currency ?? 'CNY';
  const [chosen, setChosen] = useState<QuotedItem[]>([]);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const offer = useOffer<QuotationOffer>(`/field/quotation-offer?ticketId=${ticket.id}`);
  if (offer === undefined) return <SkeletonText lines={5} />;
  if (offer === null) return <p className="text-muted text-sm">{t('items.notKept')}</p>;
  if (!offer.choices) return <p className="text-muted text-sm">{t('quotation.notNow')}</p>;
  const { prices, materials, warranty } = offer.choices;
  const offered = [
    ...prices.map((one) => ({ kind: 'price' as const, ...one })),
    ...materials.map((one) => ({ kind: 'material' as const, ...one })),
  ].map(
    ({ kind, id, name, unit, unitPrice }): QuotedItem => ({
      kind,
      key: id,
      name,
      unit,
      unitPrice,
      quantity: '1',
      detail: t('ticket.perUnit', { price: format.money(BigInt(unitPrice), currency), unit }),
    }),
  );
  const valid = chosen.length > 0 && chosen.every(({ quantity }) => isQuantity(quantity));
  const total = valid ? quotedSum(chosen) : 0n;
  const keep = async () => {
    setTried(true);
    if (!valid) return;
    await enter({
      content: {
        act: 'quotation',
        ticketId: ticket.id,
        lines: chosen.map(({ kind, key, name, unit, unitPrice, quantity }) =>
          kind === 'price'
            ? { kind, priceId: key, quantity }
            : kind === 'material'
              ? { kind, materialId: key, quantity }
              : { kind, name, unit, unitPrice, quantity },
        ),
        ...(note.trim() && { note: note.trim() }),
      },
      label: `${format.list(chosen.map(({ name, quantity, unit }) => `${name} × ${quantity} ${unit}`))} · ${format.money(total, currency)}`,
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
      {warranty && (
        <Notice tone="positive">
          {t('quotation.warranty', { number: warranty.number, day: format.day(warranty.doneOn) })}
        </Notice>
      )}
      <ChosenItems chosen={chosen} onChange={setChosen} />
      <ItemSearch
        label={t('quotation.search')}
        items={offered.filter(({ key }) => chosen.every((one) => one.key !== key))}
        onChoose={(item) => setChosen([...chosen, item as QuotedItem])}
      />
      <OtherLine currency={currency} onAdd={(item) => setChosen([...chosen, item])} />
      {tried && !valid && (
        <p role="alert" className="text-danger text-sm">
          {t(chosen.length === 0 ? 'quotation.pick' : 'items.invalid')}
        </p>
      )}
      {valid && (
        <p className="flex justify-between border-line border-t pt-3 font-semibold">
          <span>{t('quotation.total')}</span>
          <span className="figures">{format.money(warranty ? 0n : total, currency)}</span>
        </p>
      )}
      <Field label={t('quotation.note')} optional>
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
        {t('quotation.send')}
      </Button>
    </form>
  );
}

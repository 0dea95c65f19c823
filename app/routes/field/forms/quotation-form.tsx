import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { SkeletonText } from '#app/components/ui/skeleton.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useField } from '../device/use-field-device.ts';
import { useEnter } from '../parts/use-enter.ts';
import type { QuotationOffer } from '../quotation-offer.ts';
import type { ActFormProps } from './act-form.tsx';
import { ItemsForm } from './items-form.tsx';
import { OtherLine } from './other-line.tsx';
import { type QuotedItem, quotedSum } from './quoted-item.ts';
import { useChoice } from './use-choice.ts';
import { useOffer } from './use-offer.ts';

/** What the repair will cost, from the price list and the materials; the owner is asked as soon as it is sent. */
export function QuotationForm({ ticket, done }: ActFormProps) {
  const { t } = useTranslation('field');
  const format = useFormat();
  const enter = useEnter();
  const { state } = useField();
  const currency = state.work?.currency ?? 'CNY';
  const choice = useChoice<QuotedItem>();
  const { chosen, setChosen } = choice;
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
  return (
    <ItemsForm
      offered={offered}
      choice={choice}
      words={{
        search: t('quotation.search'),
        none: t('quotation.pick'),
        note: t('quotation.note'),
        keep: t('quotation.send'),
      }}
      above={
        warranty && (
          <Notice tone="positive">
            {t('quotation.warranty', { number: warranty.number, day: format.day(warranty.doneOn) })}
          </Notice>
        )
      }
      below={<OtherLine currency={currency} onAdd={(item) => setChosen([...chosen, item])} />}
      total={{
        label: t('quotation.total'),
        amount: format.money(warranty ? 0n : quotedSum(chosen), currency),
      }}
      onKeep={async (note, label) => {
        const lines = chosen.map(lineOf);
        await enter({ content: { act: 'quotation', ticketId: ticket.id, lines, ...note }, label });
        done();
      }}
    />
  );
}

function lineOf({ kind, key, name, unit, unitPrice, quantity }: QuotedItem) {
  if (kind === 'price') return { kind, priceId: key, quantity };
  if (kind === 'material') return { kind, materialId: key, quantity };
  return { kind, name, unit, unitPrice, quantity };
}

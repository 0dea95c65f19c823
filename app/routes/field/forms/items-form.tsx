import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import { ChosenItems } from './chosen-items.tsx';
import { type ChosenItem, isQuantity } from './item.ts';
import { ItemSearch } from './item-search.tsx';
import { KeptForm } from './kept-form.tsx';
import { NoteField } from './note-field.tsx';
import type { Choice } from './use-choice.ts';

type ItemsFormProps<C extends ChosenItem> = {
  /** What there is to choose from, each with the quantity that it begins with. */
  offered: C[];
  choice: Choice<C>;
  words: { search: string; none: string; note: string; keep: string };
  above?: ReactNode;
  below?: ReactNode;
  /** What they come to, as it is shown; it also ends what is read of them until they are sent. */
  total?: { label: string; amount: string };
  onKeep: (note: { note?: string }, label: string) => Promise<void>;
};

/** Chooses items and how many of each, with a word to whoever reads it: materials to be handed out, the lines of a quotation. */
export function ItemsForm<C extends ChosenItem>(props: ItemsFormProps<C>) {
  const { offered, choice, words, above, below, total, onKeep } = props;
  const { chosen, setChosen, note, setNote } = choice;
  const { t } = useTranslation('field');
  const format = useFormat();
  const [tried, setTried] = useState(false);
  const valid = chosen.length > 0 && chosen.every(({ quantity }) => isQuantity(quantity));
  const keep = () => {
    setTried(true);
    if (!valid) return;
    const items = format.list(
      chosen.map(({ name, quantity, unit }) => `${name} × ${quantity} ${unit}`.trim()),
    );
    void onKeep(note.trim() ? { note: note.trim() } : {}, total ? `${items} · ${total.amount}` : items);
  };
  return (
    <KeptForm keep={words.keep} onKeep={keep}>
      {above}
      <ChosenItems chosen={chosen} onChange={setChosen} />
      <ItemSearch
        label={words.search}
        items={offered.filter(({ key }) => chosen.every((one) => one.key !== key))}
        onChoose={(item) => setChosen([...chosen, item])}
      />
      {below}
      {tried && !valid && (
        <p role="alert" className="text-danger text-sm">
          {chosen.length === 0 ? words.none : t('items.invalid')}
        </p>
      )}
      {valid && total && (
        <p className="flex justify-between border-line border-t pt-3 font-semibold">
          <span>{total.label}</span>
          <span className="figures">{total.amount}</span>
        </p>
      )}
      <NoteField label={words.note} optional value={note} maxLength={500} rows={2} onChange={setNote} />
    </KeptForm>
  );
}

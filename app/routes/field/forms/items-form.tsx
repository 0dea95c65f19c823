import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Textarea } from '#app/components/ui/textarea.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { ChosenItems } from './chosen-items.tsx';
import { Field } from './field.tsx';
import { type ChosenItem, isQuantity } from './item.ts';
import { ItemSearch } from './item-search.tsx';
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
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
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
      <Field label={words.note} optional>
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
        {words.keep}
      </Button>
    </form>
  );
}

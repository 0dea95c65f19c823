import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input } from '#app/components/ui/input.tsx';
import { Field } from './field.tsx';
import type { Item } from './item.ts';

const shown = 8;

type ItemSearchProps<I extends Item> = { label: string; items: I[]; onChoose: (item: I) => void };

/** Searches in what the phone has, so that it works without a network. */
export function ItemSearch<I extends Item>({ label, items, onChoose }: ItemSearchProps<I>) {
  const { t } = useTranslation('field');
  const [text, setText] = useState('');
  const words = text.trim().toLowerCase().split(/\s+/);
  const found = items.filter(({ code = '', name }) => {
    const all = `${code} ${name}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  return (
    <div className="space-y-2">
      <Field label={label}>
        {(attributes) => (
          <Input
            {...attributes}
            type="search"
            autoComplete="off"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {found.length === 0 && <p className="text-muted text-sm">{t('items.nothing')}</p>}
      <ul className="divide-y divide-line rounded-md border border-line empty:hidden">
        {found.slice(0, shown).map((item) => (
          <li key={item.key}>
            <button
              type="button"
              className="flex min-h-12 w-full items-center gap-3 px-3 py-2 text-left hover:bg-hover"
              onClick={() => {
                setText('');
                onChoose(item);
              }}
            >
              <span className="min-w-0 flex-1">
                <span className="block">{item.name}</span>
                <span className="block text-muted text-xs">{item.detail}</span>
              </span>
              <Plus aria-hidden className="size-4 shrink-0 text-brand-text" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

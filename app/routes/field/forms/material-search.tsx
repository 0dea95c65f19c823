import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Input } from '#app/components/ui/input.tsx';
import type { MaterialForRequest } from '#app/domain/warehouse/requests/list-materials-for-request.ts';
import { Field } from './field.tsx';

const shown = 8;

type MaterialSearchProps = {
  materials: MaterialForRequest[];
  onChoose: (material: MaterialForRequest) => void;
};

/** Searches in what the phone has, so that it works without a network. */
export function MaterialSearch({ materials, onChoose }: MaterialSearchProps) {
  const { t } = useTranslation('field');
  const [text, setText] = useState('');
  const words = text.trim().toLowerCase().split(/\s+/);
  const found = materials.filter(({ code, name, specification }) => {
    const all = `${code} ${name} ${specification ?? ''}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  return (
    <div className="space-y-2">
      <Field label={t('materials.search')}>
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
      {found.length === 0 && <p className="text-muted text-sm">{t('materials.nothing')}</p>}
      <ul className="divide-y divide-line rounded-md border border-line">
        {found.slice(0, shown).map((material) => (
          <li key={material.materialId}>
            <button
              type="button"
              className="flex min-h-12 w-full items-center gap-3 px-3 py-2 text-left hover:bg-hover"
              onClick={() => {
                setText('');
                onChoose(material);
              }}
            >
              <span className="min-w-0 flex-1">
                <span className="block">
                  {[material.name, material.specification].filter(Boolean).join(' ')}
                </span>
                <span className="block text-muted text-xs">
                  {Number(material.quantity) > 0
                    ? t('materials.inStock', { quantity: material.quantity, unit: material.unit })
                    : t('materials.none')}
                </span>
              </span>
              <Plus aria-hidden className="size-4 shrink-0 text-brand-text" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Input } from '#app/components/ui/input.tsx';
import type { ChosenItem } from './item.ts';

type ChosenItemsProps<C extends ChosenItem> = { chosen: C[]; onChange: (chosen: C[]) => void };

/** What was chosen, and how many of each. */
export function ChosenItems<C extends ChosenItem>({ chosen, onChange }: ChosenItemsProps<C>) {
  const { t } = useTranslation('field');
  if (chosen.length === 0) return null;
  return (
    <section aria-label={t('items.chosen')} className="space-y-2">
      <h3 className="font-medium text-sm">{t('items.chosen')}</h3>
      <ul className="space-y-2">
        {chosen.map((item) => (
          <li key={item.key} className="flex items-center gap-2">
            <span className="min-w-0 flex-1 text-sm">
              <span className="block">{item.name}</span>
              <span className="block text-muted text-xs">{item.detail}</span>
            </span>
            <span className="w-20 shrink-0">
              <Input
                inputMode="decimal"
                className="text-right"
                aria-label={`${item.name}: ${t('items.quantity', { unit: item.unit })}`}
                value={item.quantity}
                onChange={({ target }) => {
                  const quantity = target.value.trim().replace(',', '.');
                  onChange(chosen.map((one) => (one.key === item.key ? { ...one, quantity } : one)));
                }}
              />
            </span>
            <span className="min-w-6 max-w-16 truncate text-muted text-sm">{item.unit}</span>
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={t('items.remove', { name: item.name })}
              onClick={() => onChange(chosen.filter(({ key }) => key !== item.key))}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Input } from '#app/components/ui/input.tsx';
import type { MaterialChoice } from './material-offer.ts';

type ChosenMaterialsProps = { chosen: MaterialChoice[]; onChange: (chosen: MaterialChoice[]) => void };

export function ChosenMaterials({ chosen, onChange }: ChosenMaterialsProps) {
  const { t } = useTranslation('field');
  if (chosen.length === 0) return null;
  return (
    <section aria-label={t('materials.chosen')} className="space-y-2">
      <h3 className="font-medium text-sm">{t('materials.chosen')}</h3>
      <ul className="space-y-2">
        {chosen.map((material) => (
          <li key={material.materialId} className="flex items-center gap-2">
            <span className="min-w-0 flex-1 truncate text-sm">
              {[material.name, material.specification].filter(Boolean).join(' ')}
            </span>
            <Input
              inputMode="decimal"
              className="w-20 text-right"
              aria-label={`${material.name}: ${t('materials.quantity', { unit: material.unit })}`}
              value={material.quantity}
              onChange={({ target }) =>
                onChange(
                  chosen.map((one) =>
                    one.materialId === material.materialId
                      ? { ...one, quantity: target.value.trim().replace(',', '.') }
                      : one,
                  ),
                )
              }
            />
            <span className="w-8 text-muted text-sm">{material.unit}</span>
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={t('materials.remove', { name: material.name })}
              onClick={() => onChange(chosen.filter(({ materialId }) => materialId !== material.materialId))}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

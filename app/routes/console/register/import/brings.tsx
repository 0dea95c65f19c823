import { useTranslation } from 'react-i18next';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { RegisterEntity } from '#app/domain/imports/reading/register/register-row.ts';

const order: RegisterEntity[] = [
  'community',
  'building',
  'entrance',
  'property',
  'person',
  'tenure',
  'vehicle',
  'fee_item',
  'fee_assignment',
];

/** How many of each kind an import holds. */
export function Brings({ summary }: { summary: Record<string, number> }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {order
        .filter((entity) => (summary[entity] ?? 0) > 0)
        .map((entity) => (
          <StatTile
            key={entity}
            label={t(`entities.${entity}`)}
            value={format.number(summary[entity] ?? 0)}
          />
        ))}
    </div>
  );
}

/** All that an import holds, kinds together. */
export function totalOf(summary: Record<string, number> | null): number {
  return Object.values(summary ?? {}).reduce((sum, count) => sum + count, 0);
}

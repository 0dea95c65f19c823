import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';

type Vehicle = { id: string; plate: string; brand: string | null; color: string | null };

export function PropertyVehicles({ vehicles }: { vehicles: readonly Vehicle[] }) {
  const { t } = useTranslation('people');
  return (
    <Card title={t('property.vehicles')}>
      {vehicles.length === 0 ? (
        <p className="text-muted text-sm">{t('property.noVehicles')}</p>
      ) : (
        <ul className="space-y-2 text-sm">
          {vehicles.map(({ id, plate, brand, color }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3">
              <span className="figures rounded border border-line-strong px-1.5 py-0.5 font-medium">
                {plate}
              </span>
              <span className="text-muted">{[brand, color].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

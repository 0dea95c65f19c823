import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { CardView } from '#app/domain/parking/card-view.ts';
import { paths } from '../../paths.ts';
import { CardRows } from '../parking-cards/card-rows.tsx';
import { Plate } from '../vehicles/plate.tsx';

type Vehicle = { id: string; plate: string; brand: string | null; color: string | null };

type PropertyVehiclesProps = {
  vehicles: readonly Vehicle[];
  /** Cards for this place; null where the reader may not see them. */
  cards: readonly CardView[] | null;
  canIssue: boolean;
};

/** The cars of a property, and who may park there. */
export function PropertyVehicles({ vehicles, cards, canIssue }: PropertyVehiclesProps) {
  const { t } = useTranslation(['people', 'parking']);
  return (
    <Card
      title={t('people:property.vehicles')}
      actions={
        canIssue && (
          <LinkButton size="sm" to="/console/parking-cards/new">
            {t('parking:cards.issue')}
          </LinkButton>
        )
      }
    >
      {vehicles.length === 0 ? (
        <p className="text-muted text-sm">{t('people:property.noVehicles')}</p>
      ) : (
        <ul className="space-y-1 text-sm">
          {vehicles.map(({ id, plate, brand, color }) => (
            <li key={id}>
              <Link
                to={paths.vehicle(id)}
                prefetch="intent"
                className="-mx-2 flex min-h-11 flex-wrap items-center gap-x-3 rounded-md px-2 hover:bg-hover md:min-h-9"
              >
                <Plate>{plate}</Plate>
                <span className="text-muted">{[brand, color].filter(Boolean).join(' · ')}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {cards && cards.length > 0 && (
        <div className="mt-4 border-line border-t pt-4">
          <h3 className="mb-2 font-medium text-sm">{t('parking:cards.title')}</h3>
          <CardRows cards={cards} />
        </div>
      )}
    </Card>
  );
}

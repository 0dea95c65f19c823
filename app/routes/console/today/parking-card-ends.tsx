import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';

/** How many parking cards end soon or have ended, each a way to them. */
export function ParkingCardEnds({ week, expired }: { week: number; expired: number }) {
  const { t } = useTranslation('parking');
  const lines = [
    { state: 'week', count: week, text: t('today.week', { count: week }) },
    { state: 'expired', count: expired, text: t('today.expired', { count: expired }) },
  ].filter(({ count }) => count > 0);
  return (
    <Card title={t('today.title')}>
      <ul className="space-y-1 text-sm">
        {lines.map(({ state, text }) => (
          <li key={state}>
            <TextLink to={`/console/parking-cards?state=${state}`}>{text}</TextLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}

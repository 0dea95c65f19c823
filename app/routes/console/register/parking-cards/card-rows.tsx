import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CardView } from '#app/domain/parking/card-view.ts';
import { paths } from '../../paths.ts';
import { CardStatus } from './card-status.tsx';
import { useCardDays } from './use-card-days.ts';

/** A few cards, each a way to its page. */
export function CardRows({ cards }: { cards: readonly CardView[] }) {
  const { t } = useTranslation('parking');
  const days = useCardDays();
  if (cards.length === 0) return <p className="text-muted text-sm">{t('cards.none')}</p>;
  return (
    <ul className="-my-2 divide-y divide-line">
      {cards.map((card) => (
        <li key={card.id}>
          <Link
            to={paths.parkingCard(card.id)}
            prefetch="intent"
            className="-mx-2 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 rounded-md px-2 py-2 text-sm hover:bg-hover"
          >
            <span className="min-w-0 flex-1 basis-48">
              <span className="font-medium">{card.vehicle.plate}</span>{' '}
              <span className="text-muted">
                {card.number} · {card.property.code}
              </span>
              <span className="figures block text-muted">{days(card)}</span>
            </span>
            <CardStatus state={card.state} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

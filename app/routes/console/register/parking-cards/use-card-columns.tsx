import { useTranslation } from 'react-i18next';
import type { Column } from '#app/components/table/column.ts';
import { useFormat } from '#app/components/use-format.ts';
import type { CardView } from '#app/domain/parking/card-view.ts';
import { addDays } from '#app/kernel/dates.ts';
import { Plate } from '../vehicles/plate.tsx';
import { CardStatus } from './card-status.tsx';

export function useCardColumns(currency: string): Column<CardView>[] {
  const { t } = useTranslation('parking');
  const format = useFormat();
  return [
    { id: 'plate', header: t('vehicles.plate'), cell: ({ vehicle }) => <Plate>{vehicle.plate}</Plate> },
    {
      id: 'state',
      header: t('cards.state'),
      cell: ({ state }) => <CardStatus state={state} />,
      card: 'aside',
    },
    {
      id: 'ends',
      header: t('cards.lastDay'),
      sort: 'ends',
      cell: ({ startsOn, endsOn }) =>
        endsOn > startsOn ? <span className="figures">{format.day(addDays(endsOn, -1))}</span> : '—',
    },
    { id: 'number', header: t('cards.number'), cell: ({ number }) => number },
    {
      id: 'property',
      header: t('cards.place'),
      cell: ({ property }) => (
        <>
          {property.code} <span className="text-muted">{property.communityName}</span>
        </>
      ),
      card: 'subtitle',
    },
    {
      id: 'person',
      header: t('vehicles.person'),
      cell: ({ person }) => [person?.name, person?.phone].filter(Boolean).join(' ') || '—',
      from: 'xl',
    },
    {
      id: 'due',
      header: t('cards.toPay'),
      numeric: true,
      cell: ({ openRenewal }) => (openRenewal ? format.money(openRenewal.due, currency) : '—'),
    },
  ];
}

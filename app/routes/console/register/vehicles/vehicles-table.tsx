import { CarFront } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import type { Column } from '#app/components/table/column.ts';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { VehicleView } from '#app/domain/parking/vehicle-view.ts';
import { vehicleKinds } from '#app/domain/parking/vehicle-words.ts';
import { addDays } from '#app/kernel/dates.ts';
import { paths } from '../../paths.ts';
import { Plate } from './plate.tsx';

type VehiclesTableProps = {
  vehicles: readonly VehicleView[];
  page: { next: string | null; previous: string | null };
};

export function VehiclesTable({ vehicles, page }: VehiclesTableProps) {
  const { t } = useTranslation('parking');
  return (
    <DataTable
      label={t('vehicles.title')}
      rows={vehicles}
      rowId={({ id }) => id}
      rowTo={({ id }) => paths.vehicle(id)}
      page={page}
      filters={[
        { kind: 'search', name: 'q', label: t('vehicles.search') },
        {
          kind: 'select',
          name: 'kind',
          label: t('vehicles.kind'),
          options: vehicleKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
        },
        {
          kind: 'select',
          name: 'card',
          label: t('vehicles.card'),
          options: (['with', 'without'] as const).map((value) => ({ value, label: t(`vehicles.${value}`) })),
        },
      ]}
      columns={useVehicleColumns()}
      empty={<EmptyState icon={CarFront} title={t('vehicles.empty.title')} text={t('vehicles.empty.text')} />}
    />
  );
}

function useVehicleColumns(): Column<VehicleView>[] {
  const { t } = useTranslation('parking');
  const format = useFormat();
  return [
    { id: 'plate', header: t('vehicles.plate'), cell: ({ plate }) => <Plate>{plate}</Plate> },
    {
      id: 'what',
      header: t('vehicles.kind'),
      cell: ({ kind, brand, color }) => [t(`kinds.${kind}`), brand, color].filter(Boolean).join(' · '),
      card: 'subtitle',
    },
    {
      id: 'property',
      header: t('vehicles.property'),
      cell: ({ property }) =>
        property ? (
          <>
            {property.code} <span className="text-muted">{property.communityName}</span>
          </>
        ) : (
          '—'
        ),
    },
    { id: 'person', header: t('vehicles.person'), cell: ({ person }) => person?.name ?? '—', from: 'lg' },
    {
      id: 'card',
      header: t('vehicles.card'),
      cell: ({ card }) =>
        !card
          ? '—'
          : card.endsOn > card.startsOn
            ? t('cards.until', { day: format.day(addDays(card.endsOn, -1)) })
            : t('states.waiting'),
    },
  ];
}

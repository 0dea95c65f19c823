import { Gauge } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import type { Page } from '#app/components/table/pagination.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MeterChoices } from '#app/domain/meters/list-meter-choices.ts';
import type { MeterView } from '#app/domain/meters/meter-view.ts';
import { MeterPlace } from './meter-place.tsx';
import { ReadingStatus } from './reading-status.tsx';
import { usePlaceFilters } from './use-place-filters.ts';
import { useQuantity } from './use-quantity.ts';

type MetersTableProps = {
  meters: readonly MeterView[];
  page: Page;
  choices: MeterChoices;
  openMeter: string | undefined;
  search: string;
  create: ReactNode;
};

const shows = ['public', 'held', 'retired'] as const;

export function MetersTable({ meters, page, choices, openMeter, search, create }: MetersTableProps) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const quantity = useQuantity();
  const places = usePlaceFilters(choices);
  const hasItem = choices.feeItems.length > 0;
  return (
    <DataTable
      label={t('title')}
      rows={meters}
      rowId={(meter) => meter.id}
      rowTo={(meter) => `/console/money/meters/${meter.id}${search}`}
      openRow={openMeter}
      page={page}
      filters={[
        { kind: 'search', name: 'q', label: t('search') },
        ...places,
        {
          kind: 'select',
          name: 'show',
          label: t('show.label'),
          options: shows.map((value) => ({ value, label: t(`show.${value}`) })),
        },
      ]}
      empty={
        <EmptyState
          icon={Gauge}
          title={t('empty.title')}
          text={hasItem ? t('empty.text') : t('empty.noItem')}
          action={hasItem ? create : <LinkButton to="/console/money/fee-items">{t('feeItem')}</LinkButton>}
        />
      }
      columns={[
        { id: 'number', header: t('number'), cell: ({ number }) => number },
        { id: 'place', header: t('site'), cell: (meter) => <MeterPlace meter={meter} />, card: 'subtitle' },
        { id: 'feeItem', header: t('feeItem'), cell: ({ feeItem }) => feeItem.name, from: 'lg' },
        {
          id: 'readOn',
          header: t('lastReadOn'),
          cell: ({ last }) =>
            last ? (
              <span className="inline-flex flex-wrap items-center gap-2">
                {format.day(last.readOn)}
                {last.status === 'held' && <ReadingStatus status="held" />}
              </span>
            ) : (
              '—'
            ),
        },
        {
          id: 'value',
          header: t('lastValue'),
          cell: ({ last }) => (last ? quantity(last.value, null) : '—'),
          numeric: true,
        },
        {
          id: 'consumption',
          header: t('consumption'),
          cell: ({ last, feeItem }) => (last ? quantity(last.consumption, feeItem.unit) : '—'),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}

import { Gauge } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { Option } from '#app/components/ui/select.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MeterView } from '#app/domain/meters/meter-view.ts';
import { useQuantity } from './use-quantity.ts';

type MetersTableProps = {
  meters: readonly MeterView[];
  next: string | null;
  feeItems: readonly Option[];
  openMeter: string | undefined;
  search: string;
  create: ReactNode;
};

export function MetersTable({ meters, next, feeItems, openMeter, search, create }: MetersTableProps) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const quantity = useQuantity();
  return (
    <DataTable
      label={t('meters.title')}
      rows={meters}
      rowId={(meter) => meter.id}
      rowTo={(meter) => `/console/money/meters/${meter.id}${search}`}
      openRow={openMeter}
      page={{ next, previous: null }}
      filters={[
        { kind: 'search', name: 'q', label: t('meters.search') },
        { kind: 'select', name: 'feeItem', label: t('feeItem'), options: feeItems },
      ]}
      empty={
        <EmptyState
          icon={Gauge}
          title={t('meters.empty.title')}
          text={feeItems.length > 0 ? t('meters.empty.text') : t('meters.empty.noItem')}
          action={
            feeItems.length > 0 ? (
              create
            ) : (
              <LinkButton to="/console/money/fee-items">{t('feeItems.title')}</LinkButton>
            )
          }
        />
      }
      columns={[
        { id: 'number', header: t('meters.number'), cell: ({ number }) => number },
        {
          id: 'property',
          header: t('bills.columns.property'),
          cell: ({ property }) => (
            <>
              {property?.code} <span className="text-muted">{property?.communityName}</span>
            </>
          ),
          card: 'subtitle',
        },
        { id: 'feeItem', header: t('feeItem'), cell: ({ feeItem }) => feeItem.name, from: 'lg' },
        {
          id: 'readOn',
          header: t('meters.lastReadOn'),
          cell: ({ last }) => (last ? format.day(last.readOn) : '—'),
        },
        {
          id: 'value',
          header: t('meters.lastValue'),
          cell: ({ last }) => (last ? quantity(last.value, null) : '—'),
          numeric: true,
        },
        {
          id: 'consumption',
          header: t('meters.consumption'),
          cell: ({ last, feeItem }) => (last ? quantity(last.consumption, feeItem.unit) : '—'),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}

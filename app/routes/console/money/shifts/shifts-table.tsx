import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ShiftView } from '#app/domain/counter/shift-view.ts';
import { ShiftStatus } from './shift-status.tsx';
import { useDifference } from './use-difference.ts';

type ShiftsTableProps = {
  shifts: readonly ShiftView[];
  page: { next: string | null; previous: string | null };
  currency: string;
  empty: ReactNode;
};

export function ShiftsTable({ shifts, page, currency, empty }: ShiftsTableProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const difference = useDifference(currency);
  const money = (amount: bigint | null) => (amount === null ? '—' : format.money(amount, currency));
  return (
    <DataTable
      label={t('shifts.title')}
      rows={shifts}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/money/shifts/${id}`}
      page={page}
      filters={[
        {
          kind: 'select',
          name: 'status',
          label: t('shifts.columns.status'),
          options: (['open', 'counted', 'closed'] as const).map((value) => ({
            value,
            label: t(`shifts.status.${value}`),
          })),
        },
      ]}
      empty={empty}
      columns={[
        {
          id: 'number',
          header: t('shifts.columns.number'),
          cell: ({ number }) =>
            number === null ? t('shifts.unnumbered') : t('shifts.name', { number: number.toString() }),
        },
        {
          id: 'cashier',
          header: t('shifts.columns.cashier'),
          cell: ({ cashierName }) => cashierName,
          card: 'subtitle',
        },
        { id: 'opened', header: t('shifts.columns.opened'), cell: ({ openedAt }) => format.moment(openedAt) },
        {
          id: 'counted',
          header: t('shifts.columns.closed'),
          cell: ({ countedAt }) => (countedAt ? format.moment(countedAt) : '—'),
          from: 'xl',
        },
        {
          id: 'status',
          header: t('shifts.columns.status'),
          cell: ({ status }) => <ShiftStatus status={status} />,
        },
        {
          id: 'expected',
          header: t('shifts.columns.expected'),
          cell: ({ expectedAmount }) => money(expectedAmount),
          numeric: true,
          from: 'lg',
        },
        {
          id: 'drawer',
          header: t('shifts.columns.counted'),
          cell: ({ countedAmount }) => money(countedAmount),
          numeric: true,
          card: 'aside',
        },
        {
          id: 'difference',
          header: t('shifts.columns.difference'),
          cell: ({ countedAmount, expectedAmount }) =>
            countedAmount === null || expectedAmount === null
              ? '—'
              : difference(countedAmount - expectedAmount),
          numeric: true,
        },
      ]}
    />
  );
}

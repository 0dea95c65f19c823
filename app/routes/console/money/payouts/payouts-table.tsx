import { Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PayoutView } from '#app/domain/payments/payouts/list-payouts.ts';
import { payoutStatuses } from '#app/domain/payments/payouts/payout-facts.ts';
import { PayoutStatus } from './payout-status.tsx';

type PayoutsTableProps = {
  payouts: readonly PayoutView[];
  page: { next: string | null; previous: string | null };
};

export function PayoutsTable({ payouts, page }: PayoutsTableProps) {
  const { t } = useTranslation('payouts');
  const format = useFormat();
  return (
    <DataTable
      label={t('title')}
      rows={payouts}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/money/payouts/${id}`}
      page={page}
      filters={[
        {
          kind: 'select',
          name: 'status',
          label: t('filter.status'),
          options: payoutStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
        },
      ]}
      empty={<EmptyState icon={Landmark} title={t('empty.title')} text={t('empty.text')} />}
      columns={[
        {
          id: 'arrivesOn',
          header: t('columns.arrivesOn'),
          cell: ({ arrivesOn }) => <span className="figures">{format.day(arrivesOn)}</span>,
        },
        {
          id: 'status',
          header: t('columns.status'),
          cell: ({ status }) => <PayoutStatus status={status} />,
          card: 'subtitle',
        },
        {
          id: 'createdAt',
          header: t('columns.createdAt'),
          cell: ({ createdAt }) => format.moment(createdAt),
          from: 'lg',
        },
        {
          id: 'fee',
          header: t('columns.fee'),
          cell: ({ feeAmount, currency }) => format.money(feeAmount, currency),
          numeric: true,
        },
        {
          id: 'difference',
          header: t('columns.difference'),
          cell: ({ differenceAmount, settledAt, currency }) =>
            differenceAmount === 0n ? (
              '—'
            ) : (
              <span className={settledAt ? 'text-muted' : 'font-medium text-warning'}>
                {format.money(differenceAmount, currency)}
              </span>
            ),
          numeric: true,
        },
        {
          id: 'amount',
          header: t('columns.amount'),
          cell: ({ amount, currency }) => format.money(amount, currency),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}

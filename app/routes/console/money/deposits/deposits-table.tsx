import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { DepositView } from '#app/domain/deposits/deposit-view.ts';
import { depositKinds, depositStatuses } from '#app/domain/deposits/deposit-words.ts';
import { DepositStatus } from './deposit-status.tsx';

type DepositsTableProps = {
  deposits: readonly DepositView[];
  page: { next: string | null; previous: string | null };
  openDeposit: string | undefined;
  search: string;
  currency: string;
  /** The way to the first deposit, where there is none yet. */
  first: ReactNode;
};

export function DepositsTable({ deposits, page, openDeposit, search, currency, first }: DepositsTableProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  return (
    <DataTable
      label={t('deposits.title')}
      rows={deposits}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/money/deposits/${id}${search}`}
      openRow={openDeposit}
      page={page}
      filters={[
        { kind: 'search', name: 'q', label: t('deposits.search') },
        {
          kind: 'select',
          name: 'status',
          label: t('deposits.columns.status'),
          options: depositStatuses.map((value) => ({ value, label: t(`deposits.status.${value}`) })),
        },
        {
          kind: 'select',
          name: 'kind',
          label: t('deposits.columns.kind'),
          options: depositKinds.map((value) => ({ value, label: t(`deposits.kinds.${value}`) })),
        },
      ]}
      empty={
        <EmptyState
          icon={KeyRound}
          title={t('deposits.empty.title')}
          text={t('deposits.empty.text')}
          action={first}
        />
      }
      columns={[
        {
          id: 'number',
          header: t('deposits.columns.number'),
          cell: ({ number }) => t('deposits.name', { number: number.toString() }),
        },
        {
          id: 'property',
          header: t('deposits.columns.property'),
          cell: ({ property }) => (
            <>
              {property.code} <span className="text-muted">{property.communityName}</span>
            </>
          ),
          card: 'subtitle',
        },
        { id: 'kind', header: t('deposits.columns.kind'), cell: ({ kind }) => t(`deposits.kinds.${kind}`) },
        {
          id: 'payer',
          header: t('deposits.columns.payer'),
          cell: ({ payerName }) => payerName ?? '—',
          from: 'lg',
        },
        {
          id: 'taken',
          header: t('deposits.columns.taken'),
          cell: ({ takenOn }) => format.day(takenOn),
          from: 'xl',
        },
        {
          id: 'status',
          header: t('deposits.columns.status'),
          cell: ({ status }) => <DepositStatus status={status} />,
        },
        {
          id: 'amount',
          header: t('deposits.columns.amount'),
          cell: ({ amount }) => format.money(amount, currency),
          numeric: true,
          card: 'aside',
        },
        {
          id: 'held',
          header: t('deposits.columns.held'),
          cell: ({ heldAmount }) => format.money(heldAmount, currency),
          numeric: true,
        },
      ]}
    />
  );
}

import { Paperclip, Wallet } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { spendingStatuses } from '#app/domain/spending/spending-fields.ts';
import type { SpendingView } from '#app/domain/spending/spending-view.ts';
import { SpendingStatus } from './spending-status.tsx';

type Choice = { value: string; label: string };

type SpendingTableProps = {
  spending: readonly SpendingView[];
  page: { next: string | null; previous: string | null };
  currency: string;
  categories: readonly Choice[];
  communities: readonly Choice[];
  actions: ReactNode;
  create: ReactNode;
};

export function SpendingTable(props: SpendingTableProps) {
  const { spending, page, currency, categories, communities, actions, create } = props;
  const { t } = useTranslation('spending');
  const format = useFormat();
  return (
    <DataTable
      label={t('title')}
      rows={spending}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/money/spending/${id}`}
      page={page}
      actions={actions}
      filters={[
        { kind: 'search', name: 'q', label: t('filters.search') },
        { kind: 'select', name: 'category', label: t('columns.category'), options: categories },
        ...(communities.length > 1
          ? [
              {
                kind: 'select' as const,
                name: 'community',
                label: t('columns.community'),
                options: communities,
              },
            ]
          : []),
        {
          kind: 'select',
          name: 'status',
          label: t('columns.status'),
          options: spendingStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
        },
        { kind: 'date', name: 'from', label: t('filters.from') },
        { kind: 'date', name: 'through', label: t('filters.through') },
      ]}
      empty={<EmptyState icon={Wallet} title={t('empty.title')} text={t('empty.text')} action={create} />}
      columns={[
        { id: 'payee', header: t('columns.payee'), cell: ({ payeeName }) => payeeName },
        {
          id: 'category',
          header: t('columns.category'),
          cell: ({ category, communityName }) => (
            <>
              {category.name} {communityName && <span className="text-muted">{communityName}</span>}
            </>
          ),
          card: 'subtitle',
        },
        {
          id: 'spentOn',
          header: t('columns.spentOn'),
          cell: ({ spentOn }) => <span className="figures">{format.day(spentOn)}</span>,
        },
        {
          id: 'description',
          header: t('columns.description'),
          cell: ({ description }) => <span className="line-clamp-2">{description ?? ''}</span>,
          from: 'xl',
        },
        {
          id: 'documents',
          header: t('columns.documents'),
          cell: ({ documents }) =>
            documents > 0 && (
              <span className="figures inline-flex items-center gap-1 text-muted">
                <Paperclip aria-hidden className="size-3.5" />
                {documents}
              </span>
            ),
          from: 'lg',
        },
        {
          id: 'status',
          header: t('columns.status'),
          cell: ({ status }) => <SpendingStatus status={status} />,
        },
        {
          id: 'amount',
          header: t('columns.amount'),
          cell: ({ amount }) => format.money(amount, currency),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}

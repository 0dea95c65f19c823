import { CircleStop, TicketPercent } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { discountKinds, discountStates } from '#app/domain/discounts/discount-fields.ts';
import type { DiscountView } from '#app/domain/discounts/list-discounts.ts';
import { paths } from '../../../paths.ts';
import { DiscountState, useDiscountDays } from './discount-days.tsx';

type DiscountsTableProps = {
  discounts: readonly DiscountView[];
  next: string | null;
  feeItems: readonly { id: string; name: string }[];
  canEnd: boolean;
  grant: ReactNode;
};

/** What properties are let off, the latest granted first. */
export function DiscountsTable({ discounts, next, feeItems, canEnd, grant }: DiscountsTableProps) {
  const { t } = useTranslation('fees');
  const { t: b } = useTranslation('billing');
  const days = useDiscountDays();
  return (
    <DataTable
      label={t('discounts.title')}
      rows={discounts}
      rowId={(row) => row.id}
      rowTo={(row) => paths.property(row.property.id)}
      page={{ next, previous: null }}
      filters={[
        {
          kind: 'select',
          name: 'kind',
          label: t('discounts.kindLabel'),
          options: discountKinds.map((value) => ({ value, label: t(`discounts.kind.${value}`) })),
        },
        {
          kind: 'select',
          name: 'state',
          label: t('discounts.stateLabel'),
          options: discountStates.map((value) => ({ value, label: t(`discounts.state.${value}`) })),
        },
        {
          kind: 'select',
          name: 'item',
          label: t('discounts.feeItem'),
          options: feeItems.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]}
      bulkActions={
        canEnd
          ? [
              {
                intent: 'end',
                label: t('discounts.end'),
                icon: CircleStop,
                confirm: (count) => ({
                  title: t('discounts.endQuestion', { count }),
                  description: t('discounts.endText'),
                }),
              },
            ]
          : []
      }
      empty={
        <EmptyState
          icon={TicketPercent}
          title={t('discounts.empty')}
          text={t('discounts.emptyText')}
          action={grant}
        />
      }
      columns={[
        {
          id: 'property',
          header: b('bills.columns.property'),
          cell: ({ property }) => (
            <>
              {property.code} <span className="font-normal text-muted">{property.communityName}</span>
            </>
          ),
        },
        { id: 'kind', header: t('discounts.kindLabel'), cell: ({ kind }) => t(`discounts.kind.${kind}`) },
        {
          id: 'item',
          header: t('discounts.feeItem'),
          cell: ({ feeItem }) => feeItem?.name ?? t('discounts.allItems'),
        },
        {
          id: 'percent',
          header: t('discounts.percent'),
          cell: ({ percent }) => `${percent}%`,
          numeric: true,
        },
        { id: 'days', header: t('discounts.daysLabel'), cell: days },
        {
          id: 'reason',
          header: t('discounts.reason'),
          cell: ({ reason }) => <span className="line-clamp-2 max-w-64">{reason}</span>,
          from: 'lg',
        },
        {
          id: 'state',
          header: t('discounts.stateLabel'),
          cell: (row) => <DiscountState state={row.state} />,
        },
      ]}
    />
  );
}

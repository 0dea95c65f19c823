import { useTranslation } from 'react-i18next';
import type { Column } from '#app/components/table/column.ts';
import { useFormat } from '#app/components/use-format.ts';
import type { SharedCostView } from '#app/domain/shared-costs/shared-cost-view.ts';
import { periodOf } from './period-of.ts';
import { SharedCostStatus } from './shared-cost-status.tsx';

export function useSharedCostColumns(currency: string): Column<SharedCostView>[] {
  const { t } = useTranslation('meters');
  const format = useFormat();
  return [
    { id: 'item', header: t('shared.item'), cell: ({ feeItem }) => feeItem.name },
    {
      id: 'place',
      header: t('site'),
      cell: ({ community, building }) => (
        <>
          {community.name} <span className="text-muted">{building?.name}</span>
        </>
      ),
      card: 'subtitle',
    },
    {
      id: 'period',
      header: t('shared.period'),
      cell: (cost) => {
        const { from, through } = periodOf(cost);
        return `${format.day(from)} – ${format.day(through)}`;
      },
      from: 'lg',
    },
    { id: 'month', header: t('shared.month'), cell: ({ month }) => format.month(month) },
    {
      id: 'basis',
      header: t('shared.basis.label'),
      cell: ({ basis }) => t(`shared.basis.${basis}`),
      from: 'lg',
    },
    {
      id: 'amount',
      header: t('shared.amount'),
      cell: ({ amount }) => format.money(amount, currency),
      numeric: true,
      card: 'aside',
    },
    {
      id: 'status',
      header: t('shared.status.label'),
      cell: ({ status }) => <SharedCostStatus status={status} />,
    },
  ];
}

import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import type { Page } from '#app/components/table/pagination.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { SharedCostDetail } from '#app/domain/shared-costs/get-shared-cost.ts';
import type { ShareView } from '#app/domain/shared-costs/list-shares.ts';
import { paths } from '../../paths.ts';
import { useQuantity } from '../meters/use-quantity.ts';

type SharesTableProps = {
  cost: Pick<SharedCostDetail, 'basis' | 'amount' | 'shares' | 'totalWeight'>;
  shares: readonly ShareView[];
  page: Page;
  currency: string;
};

/** Everybody's share, and that the shares add up. */
export function SharesTable({ cost, shares, page, currency }: SharesTableProps) {
  const { t } = useTranslation('meters');
  const format = useFormat();
  const quantity = useQuantity();
  const weight = (value: string) => {
    if (cost.basis === 'equal') return '1';
    if (cost.basis === 'head') return t('shared.heads', { count: Number(value) });
    return t('shared.area', { value: quantity(value, null) });
  };
  return (
    <section aria-labelledby="shares" className="space-y-3">
      <h2 id="shares" className="font-semibold text-base">
        {t('shared.shares')}{' '}
        <span className="figures font-normal text-muted">{format.number(cost.shares)}</span>
      </h2>
      <DataTable
        label={t('shared.shares')}
        rows={shares}
        rowId={({ property }) => property.id}
        rowTo={({ property }) => paths.property(property.id)}
        page={page}
        filters={[{ kind: 'search', name: 'q', label: t('shared.searchShares') }]}
        columns={[
          { id: 'property', header: t('property'), cell: ({ property }) => property.code },
          {
            id: 'weight',
            header: t('shared.weight'),
            cell: (share) => weight(share.weight),
            numeric: true,
          },
          {
            id: 'amount',
            header: t('shared.share'),
            cell: ({ amount }) => format.money(amount, currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
      <p className="figures text-muted text-sm">
        {t('shared.adds', { amount: format.money(cost.amount, currency) })}{' '}
        {cost.basis !== 'equal' && `${t('shared.total')} ${weight(cost.totalWeight)}`}
      </p>
    </section>
  );
}

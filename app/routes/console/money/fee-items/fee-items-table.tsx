import { Tags } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import { paths } from '../../paths.ts';
import { useFeeItemWords } from './use-fee-item-words.ts';

type FeeItemsTableProps = {
  items: readonly (FeeItemView & { propertyCount: number })[];
  currency: string;
  create: ReactNode;
};

export function FeeItemsTable({ items, currency, create }: FeeItemsTableProps) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const words = useFeeItemWords(currency);
  return (
    <DataTable
      label={t('feeItems.title')}
      rows={items}
      rowId={(item) => item.id}
      rowTo={(item) => paths.feeItem(item.id)}
      filters={[
        {
          kind: 'select',
          name: 'status',
          label: t('feeItems.statusLabel'),
          options: (['active', 'archived'] as const).map((value) => ({
            value,
            label: t(`feeItems.${value}`),
          })),
        },
      ]}
      empty={
        <EmptyState
          icon={Tags}
          title={t('feeItems.empty.title')}
          text={t('feeItems.empty.text')}
          action={create}
        />
      }
      columns={[
        {
          id: 'name',
          header: t('feeItem'),
          cell: (item) => (
            <>
              {item.name} <span className="font-normal text-muted">{item.code}</span>{' '}
              {item.status === 'archived' && <Badge>{t('feeItems.archived')}</Badge>}
            </>
          ),
        },
        {
          id: 'price',
          header: t('feeItems.currentPrice'),
          cell: (item) => (
            <>
              {words.currentPrice(item, item.currentPrice) ?? (
                <span className="text-warning">{t('feeItems.noPrice')}</span>
              )}
              {item.nextPrice && (
                <span className="block text-muted text-xs">
                  {t('feeItems.nextPrice', {
                    day: format.day(item.nextPrice.validFrom),
                    price: words.price(item, item.nextPrice),
                  })}
                </span>
              )}
            </>
          ),
          card: 'subtitle',
        },
        {
          id: 'kind',
          header: t('feeItems.kindLabel'),
          cell: (item) => t(`feeItems.kind.${item.kind}`),
          from: 'lg',
        },
        { id: 'cycle', header: t('feeItems.cycleLabel'), cell: words.cycle },
        {
          id: 'due',
          header: t('feeItems.dueDay'),
          cell: (item) => t('feeItems.dueDayOf', { day: item.dueDay }),
        },
        { id: 'scope', header: t('feeItems.scopeLabel'), cell: (item) => words.scope(item) },
        {
          id: 'count',
          header: t('feeItems.properties'),
          cell: (item) => format.number(item.propertyCount),
          numeric: true,
        },
      ]}
    />
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { StockMoveView } from '#app/domain/warehouse/stock/list-stock-moves.ts';
import { stockMoveKinds } from '#app/domain/warehouse/stock/stock-move-kinds.ts';
import { useAmountOf } from '../use-amount-of.ts';

type MovesTableProps = {
  moves: readonly StockMoveView[];
  page: { next: string | null; previous: string | null };
  warehouses: readonly { value: string; label: string }[];
  currency: string;
  empty: ReactNode;
};

const pages: Record<string, string> = { material_request: 'requests', stocktake: 'stocktakes' };

export function MovesTable({ moves, page, warehouses, currency, empty }: MovesTableProps) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  const amountOf = useAmountOf();
  return (
    <DataTable
      label={t('tabs.moves')}
      rows={moves}
      rowId={({ id }) => id}
      page={page}
      filters={[
        {
          kind: 'select',
          name: 'kind',
          label: t('moves.columns.kind'),
          options: stockMoveKinds.map((value) => ({ value, label: t(`moves.kinds.${value}`) })),
        },
        ...(warehouses.length > 1
          ? [
              {
                kind: 'select' as const,
                name: 'warehouse',
                label: t('fields.warehouse'),
                options: warehouses,
              },
            ]
          : []),
      ]}
      empty={empty}
      columns={[
        { id: 'material', header: t('moves.columns.material'), cell: ({ materialName }) => materialName },
        {
          id: 'kind',
          header: t('moves.columns.kind'),
          cell: ({ kind, documentKind, documentId }) => {
            const part = documentKind ? pages[documentKind] : undefined;
            const word = t(`moves.kinds.${kind}`);
            return part ? (
              <TextLink to={`/console/service/warehouse/${part}/${documentId}`}>{word}</TextLink>
            ) : (
              word
            );
          },
        },
        {
          id: 'warehouse',
          header: t('moves.columns.warehouse'),
          cell: ({ warehouseName }) => warehouseName,
          card: 'subtitle',
        },
        {
          id: 'quantity',
          header: t('moves.columns.quantity'),
          cell: ({ quantity, unit }) => amountOf(quantity, unit, true),
          numeric: true,
          card: 'aside',
        },
        {
          id: 'after',
          header: t('moves.columns.after'),
          cell: ({ quantityAfter }) => amountOf(quantityAfter),
          numeric: true,
        },
        {
          id: 'value',
          header: t('moves.columns.value'),
          cell: ({ value }) => format.money(value, currency),
          numeric: true,
        },
        {
          id: 'by',
          header: t('moves.columns.by'),
          cell: ({ byName, createdAt }) => (
            <>
              {byName}{' '}
              <span className="whitespace-nowrap text-muted text-xs">{format.moment(createdAt)}</span>
            </>
          ),
        },
        {
          id: 'note',
          header: t('moves.columns.note'),
          cell: ({ supplier, note }) => [supplier, note].filter(Boolean).join(' · '),
          from: 'xl',
        },
      ]}
    />
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MaterialView } from '#app/domain/materials/list-materials.ts';
import { useAmountOf } from '../use-amount-of.ts';
import { MaterialDialog } from './material-dialog.tsx';

type MaterialsTableProps = {
  materials: readonly MaterialView[];
  page: { next: string | null; previous: string | null };
  categories: readonly string[];
  currency: string;
  seesValue: boolean;
  canChange: boolean;
  empty: ReactNode;
};

export function MaterialsTable(props: MaterialsTableProps) {
  const { materials, page, categories, currency, seesValue, canChange, empty } = props;
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  const amountOf = useAmountOf();
  return (
    <DataTable
      label={t('tabs.materials')}
      rows={materials}
      rowId={({ id }) => id}
      page={page}
      empty={empty}
      rowMenu={
        canChange
          ? (material) => <MaterialDialog material={material} currency={currency} categories={categories} />
          : undefined
      }
      filters={[
        { kind: 'search', name: 'q', label: t('stock.search') },
        ...(categories.length > 0
          ? [
              {
                kind: 'select' as const,
                name: 'category',
                label: t('fields.category'),
                options: categories.map((value) => ({ value, label: value })),
              },
            ]
          : []),
        {
          kind: 'select',
          name: 'use',
          label: t('materials.use'),
          options: (['active', 'inactive'] as const).map((value) => ({
            value,
            label: t(`materials.${value}`),
          })),
        },
      ]}
      columns={[
        {
          id: 'name',
          header: t('materials.columns.name'),
          cell: ({ name, specification, isActive }) => (
            <>
              {name} <span className="text-muted">{specification}</span>{' '}
              {!isActive && <Badge>{t('notInUse')}</Badge>}
            </>
          ),
        },
        {
          id: 'code',
          header: t('materials.columns.code'),
          cell: ({ code }) => <span className="figures text-muted">{code}</span>,
          card: 'subtitle',
        },
        {
          id: 'category',
          header: t('materials.columns.category'),
          cell: ({ category }) => category,
          from: 'lg',
        },
        {
          id: 'price',
          header: t('materials.columns.price'),
          cell: ({ salePrice }) => (salePrice === null ? '—' : format.money(salePrice, currency)),
          numeric: true,
        },
        {
          id: 'quantity',
          header: t('materials.columns.quantity'),
          cell: ({ quantity, unit }) => amountOf(quantity, unit),
          numeric: true,
        },
        ...(seesValue
          ? [
              {
                id: 'value',
                header: t('materials.columns.value'),
                cell: ({ value }: MaterialView) => format.money(value, currency),
                numeric: true,
                from: 'lg' as const,
              },
            ]
          : []),
      ]}
    />
  );
}

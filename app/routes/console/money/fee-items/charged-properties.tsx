import { TriangleAlert, Warehouse } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import type { Column } from '#app/components/table/column.ts';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import type { ChargedProperty } from '#app/domain/fees/list-charged-properties.ts';
import { paths } from '../../paths.ts';

type ChargedPropertiesProps = {
  item: FeeItemView & { propertyCount: number };
  properties: readonly ChargedProperty[];
  next: string | null;
};

/** The properties that an item with a scope charges today, as the next run will find them, and what some of them lack. */
export function ChargedProperties({ item, properties, next }: ChargedPropertiesProps) {
  const { t } = useTranslation('fees');
  const { t: b } = useTranslation('billing');
  const format = useFormat();
  const canLack = !['fixed', 'shared'].includes(item.kind);
  const noteColumn: Column<ChargedProperty> = {
    id: 'lacks',
    header: t('charged.note'),
    cell: ({ lacks }) =>
      lacks && (
        <span className="inline-flex items-center gap-1.5 text-warning">
          <TriangleAlert aria-hidden className="size-4" />
          {t(`charged.lacks.${lacks}`)}
        </span>
      ),
  };
  return (
    <section aria-labelledby="charged" className="space-y-3">
      <div>
        <h2 id="charged" className="font-semibold text-[0.9375rem]">
          {t('charged.title', { count: item.propertyCount, shown: format.number(item.propertyCount) })}
        </h2>
        <p className="mt-0.5 text-muted text-sm">{t('charged.text')}</p>
      </div>
      <DataTable
        label={b('feeItems.assignedTitle')}
        rows={properties}
        rowId={(row) => row.id}
        rowTo={(row) => paths.property(row.id)}
        page={{ next, previous: null }}
        filters={
          canLack
            ? [
                {
                  kind: 'select',
                  name: 'lacking',
                  label: t('charged.show'),
                  options: [{ value: '1', label: t('charged.onlyLacking') }],
                },
              ]
            : []
        }
        empty={<EmptyState icon={Warehouse} title={t('charged.empty')} text={t('charged.emptyText')} />}
        columns={[
          {
            id: 'property',
            header: b('bills.columns.property'),
            cell: ({ code, communityName }) => (
              <>
                {code} <span className="font-normal text-muted">{communityName}</span>
              </>
            ),
          },
          {
            id: 'kind',
            header: b('feeItems.propertyKind'),
            cell: ({ kind }) => b(`propertyKinds.${kind as 'dwelling'}`),
          },
          ...(properties.some(({ lacks }) => lacks) ? [noteColumn] : []),
        ]}
      />
    </section>
  );
}

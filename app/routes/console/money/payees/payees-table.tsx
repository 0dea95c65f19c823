import { HandHelping } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PayeeRow } from '#app/domain/payees/list-payees.ts';

type PayeesTableProps = { payees: readonly PayeeRow[]; currency: string; create: ReactNode };

export function PayeesTable({ payees, currency, create }: PayeesTableProps) {
  const { t, i18n } = useTranslation('payees');
  const format = useFormat();
  const names = new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' });
  return (
    <DataTable
      label={t('title')}
      rows={payees}
      rowId={(payee) => payee.id}
      rowTo={(payee) => `/console/money/payees/${payee.id}`}
      filters={[
        {
          kind: 'select',
          name: 'status',
          label: t('statusLabel'),
          options: (['active', 'archived'] as const).map((value) => ({ value, label: t(value) })),
        },
      ]}
      empty={
        <EmptyState icon={HandHelping} title={t('empty.title')} text={t('empty.text')} action={create} />
      }
      columns={[
        {
          id: 'name',
          header: t('payee'),
          cell: (payee) => (
            <>
              {payee.name} {payee.status === 'archived' && <Badge>{t('archived')}</Badge>}
            </>
          ),
        },
        {
          id: 'feeItems',
          header: t('feeItems'),
          cell: ({ feeItems }) =>
            feeItems.length > 0 ? (
              names.format(feeItems)
            ) : (
              <span className="text-muted">{t('noFeeItems')}</span>
            ),
          card: 'subtitle',
        },
        {
          id: 'billed',
          header: t('billed'),
          cell: ({ billed }) => format.money(billed, currency),
          numeric: true,
          from: 'lg',
        },
        {
          id: 'collected',
          header: t('collected'),
          cell: ({ collected }) => format.money(collected, currency),
          numeric: true,
        },
        {
          id: 'settled',
          header: t('settled'),
          cell: ({ settled }) => format.money(settled, currency),
          numeric: true,
        },
        {
          id: 'open',
          header: t('open'),
          cell: ({ collected, settled, pending }) => format.money(collected - settled - pending, currency),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}

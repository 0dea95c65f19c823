import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ReceiptView } from '#app/domain/receipts/receipt-view.ts';
import { ReceiptStatus } from './receipt-status.tsx';

type ReceiptsTableProps = {
  receipts: readonly ReceiptView[];
  page: { next: string | null; previous: string | null };
  openReceipt: string | undefined;
  search: string;
};

export function ReceiptsTable({ receipts, page, openReceipt, search }: ReceiptsTableProps) {
  const { t } = useTranslation(['receipts', 'payments']);
  const format = useFormat();
  return (
    <DataTable
      label={t('list.title')}
      rows={receipts}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/money/receipts/${id}${search}`}
      openRow={openReceipt}
      page={page}
      filters={[
        { kind: 'search', name: 'q', label: t('list.search') },
        {
          kind: 'select',
          name: 'status',
          label: t('list.status'),
          options: (['issued', 'void'] as const).map((value) => ({ value, label: t(`status.${value}`) })),
        },
        { kind: 'date', name: 'from', label: t('list.from') },
        { kind: 'date', name: 'through', label: t('list.through') },
      ]}
      empty={<EmptyState icon={ReceiptText} title={t('list.empty.title')} text={t('list.empty.text')} />}
      columns={[
        { id: 'number', header: t('list.number'), cell: ({ label }) => label },
        {
          id: 'property',
          header: t('property'),
          cell: ({ property }) =>
            property ? (
              <>
                {property.code} <span className="text-muted">{property.communityName}</span>
              </>
            ) : (
              <span className="text-muted">{t('payments:list.several')}</span>
            ),
          card: 'subtitle',
        },
        { id: 'payer', header: t('payer'), cell: ({ person }) => person?.name ?? '—', from: 'lg' },
        {
          id: 'method',
          header: t('method'),
          cell: ({ method }) => t(`payments:methods.${method}`),
          from: 'xl',
        },
        {
          id: 'issued',
          header: t('list.issuedAt'),
          cell: ({ issuedAt }) => format.moment(issuedAt),
        },
        { id: 'status', header: t('list.status'), cell: ({ status }) => <ReceiptStatus status={status} /> },
        {
          id: 'amount',
          header: t('amount'),
          cell: ({ amount, currency }) => format.money(amount, currency),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}

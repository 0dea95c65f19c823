import { FileCheck2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { invoiceStatuses } from '#app/domain/invoices/invoice-statuses.ts';
import type { InvoiceView } from '#app/domain/invoices/invoice-view.ts';
import { InvoiceStatus } from './invoice-status.tsx';

type InvoicesTableProps = {
  invoices: readonly InvoiceView[];
  page: { next: string | null; previous: string | null };
  openInvoice: string | undefined;
  search: string;
  attention: boolean;
};

export function InvoicesTable({ invoices, page, openInvoice, search, attention }: InvoicesTableProps) {
  const { t } = useTranslation('invoices');
  const format = useFormat();
  return (
    <DataTable
      label={t('list.title')}
      rows={invoices}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/money/invoices/${id}${search}`}
      openRow={openInvoice}
      page={page}
      filters={[
        { kind: 'search', name: 'q', label: t('list.search') },
        {
          kind: 'select',
          name: 'status',
          label: t('list.status'),
          options: invoiceStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
        },
        { kind: 'date', name: 'from', label: t('list.from') },
        { kind: 'date', name: 'through', label: t('list.through') },
      ]}
      empty={
        <EmptyState
          icon={FileCheck2}
          title={t(attention ? 'list.calm.title' : 'list.empty.title')}
          text={t(attention ? 'list.calm.text' : 'list.empty.text')}
        />
      }
      columns={[
        {
          id: 'buyer',
          header: t('list.buyer'),
          cell: ({ buyer, reversesId }) => (
            <>
              {buyer.title} {reversesId && <span className="text-muted">{t('list.reversal')}</span>}
            </>
          ),
        },
        {
          id: 'property',
          header: t('list.property'),
          cell: ({ property }) => (
            <>
              {property.code} <span className="text-muted">{property.communityName}</span>
            </>
          ),
          card: 'subtitle',
        },
        {
          id: 'number',
          header: t('list.number'),
          cell: ({ number }) => number?.toString() ?? '—',
          from: 'lg',
        },
        {
          id: 'asked',
          header: t('list.askedAt'),
          cell: ({ createdAt }) => format.moment(createdAt),
          from: 'lg',
        },
        { id: 'status', header: t('list.status'), cell: ({ status }) => <InvoiceStatus status={status} /> },
        {
          id: 'amount',
          header: t('list.amount'),
          cell: ({ amount, currency }) => format.money(amount, currency),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}

import { useSearchParams } from '@remix-run/react';
import { WalletCards } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentView } from '#app/domain/payments/list-payments.ts';
import { PaymentStatus } from './payment-status.tsx';

type PaymentsTableProps = {
  payments: readonly PaymentView[];
  page: { next: string | null; previous: string | null };
  openPayment: string | undefined;
  search: string;
  canExport: boolean;
  /** The way to the first payment, where there is none yet. */
  first: ReactNode;
};

const methods = [
  'cash',
  'terminal',
  'scan',
  'bank_transfer',
  'card',
  'alipay',
  'wechat_pay',
  'opening',
] as const;
const statuses = ['received', 'refunded_part', 'refunded', 'parked'] as const;

export function PaymentsTable(props: PaymentsTableProps) {
  const { payments, page, openPayment, search, canExport, first } = props;
  const [params] = useSearchParams();
  const { t } = useTranslation('payments');
  const format = useFormat();
  return (
    <DataTable
      label={t('list.title')}
      rows={payments}
      rowId={(payment) => payment.id}
      rowTo={(payment) => `/console/money/payments/${payment.id}${search}`}
      openRow={openPayment}
      page={page}
      actions={canExport && <ExportMenu action="/console/money/payments/export" params={params} />}
      filters={[
        { kind: 'search', name: 'q', label: t('list.search') },
        {
          kind: 'select',
          name: 'method',
          label: t('list.method'),
          options: methods.map((value) => ({ value, label: t(`methods.${value}`) })),
        },
        {
          kind: 'select',
          name: 'status',
          label: t('list.status'),
          options: [...statuses, 'disputed' as const].map((value) => ({
            value,
            label: t(`status.${value}`),
          })),
        },
        { kind: 'date', name: 'from', label: t('list.from') },
        { kind: 'date', name: 'through', label: t('list.through') },
      ]}
      empty={
        <EmptyState
          icon={WalletCards}
          title={t('list.empty.title')}
          text={t('list.empty.text')}
          action={first}
        />
      }
      columns={[
        {
          id: 'receipt',
          header: t('list.receiptNumber'),
          cell: ({ receiptLabel }) => receiptLabel ?? t('list.noReceipt'),
        },
        {
          id: 'property',
          header: t('list.property'),
          cell: ({ property }) =>
            property ? (
              <>
                {property.code} <span className="text-muted">{property.communityName}</span>
              </>
            ) : (
              <span className="text-muted">{t('list.several')}</span>
            ),
          card: 'subtitle',
        },
        { id: 'payer', header: t('list.payer'), cell: ({ person }) => person?.name ?? '—', from: 'lg' },
        { id: 'method', header: t('list.method'), cell: ({ method }) => t(`methods.${method}`) },
        {
          id: 'received',
          header: t('list.receivedAt'),
          cell: ({ receivedAt }) => format.moment(receivedAt),
        },
        {
          id: 'status',
          header: t('list.status'),
          cell: ({ status }) => <PaymentStatus status={status} />,
        },
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

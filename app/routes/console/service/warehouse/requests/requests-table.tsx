import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceName } from '#app/components/place-name.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MaterialRequestView } from '#app/domain/warehouse/requests/list-material-requests.ts';
import { requestStatuses } from '#app/domain/warehouse/requests/request-status.ts';
import { RequestStatusMark } from './request-status-mark.tsx';

type RequestsTableProps = {
  requests: readonly MaterialRequestView[];
  page: { next: string | null; previous: string | null };
  open: string | undefined;
  search: string;
  warehouses: readonly { value: string; label: string }[];
  currency: string;
  empty: ReactNode;
};

export function RequestsTable({
  requests,
  page,
  open,
  search,
  warehouses,
  currency,
  empty,
}: RequestsTableProps) {
  const { t } = useTranslation('warehouse');
  const format = useFormat();
  return (
    <DataTable
      label={t('tabs.requests')}
      rows={requests}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/service/warehouse/requests/${id}${search}`}
      openRow={open}
      page={page}
      filters={[
        {
          kind: 'select',
          name: 'status',
          label: t('requests.filter'),
          options: [
            { value: 'to_issue', label: t('requests.toIssue') },
            ...requestStatuses.map((value) => ({ value, label: t(`requests.status.${value}`) })),
          ],
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
        {
          id: 'number',
          header: t('requests.columns.number'),
          cell: ({ number }) => <span className="figures">#{number.toString()}</span>,
          width: '5rem',
        },
        {
          id: 'ticket',
          header: t('requests.columns.ticket'),
          cell: ({ ticketNumber, ticketTitle }) => (
            <>
              <span className="figures text-muted">#{ticketNumber.toString()}</span> {ticketTitle}
            </>
          ),
          card: 'subtitle',
        },
        {
          id: 'place',
          header: t('requests.columns.place'),
          cell: ({ place }) => <PlaceName>{place}</PlaceName>,
          from: 'lg',
        },
        {
          id: 'lines',
          header: t('requests.columns.lines'),
          cell: ({ lines }) => t('requests.lines', { count: lines }),
          from: 'xl',
        },
        {
          id: 'warehouse',
          header: t('requests.columns.warehouse'),
          cell: ({ warehouseName }) => warehouseName,
          from: 'xl',
        },
        {
          id: 'by',
          header: t('requests.columns.by'),
          cell: ({ requestedByName, createdAt }) => (
            <>
              {requestedByName}{' '}
              <span className="whitespace-nowrap text-muted text-xs">{format.relative(createdAt)}</span>
            </>
          ),
        },
        {
          id: 'estimate',
          header: t('requests.columns.estimate'),
          cell: ({ estimate }) => format.money(estimate, currency),
          numeric: true,
          from: 'lg',
        },
        {
          id: 'status',
          header: t('fields.status'),
          cell: ({ status }) => <RequestStatusMark status={status} />,
          card: 'aside',
        },
      ]}
    />
  );
}

import { Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { bankLineStatuses } from '#app/domain/bank/bank-line-status.ts';
import type { ListedLine } from '#app/domain/bank/list-bank-lines.ts';
import { LineStatus } from './line-status.tsx';
import { SuggestionCell } from './suggestion-cell.tsx';

type LinesTableProps = {
  lines: readonly ListedLine[];
  page: { next: string | null; previous: string | null };
  openLine: string | undefined;
  search: string;
  currency: string;
  /** The way to the first file, where there is none yet. */
  first: ReactNode;
};

export function LinesTable({ lines, page, openLine, search, currency, first }: LinesTableProps) {
  const { t } = useTranslation('bank');
  const format = useFormat();
  return (
    <DataTable
      label={t('lines.label')}
      rows={lines}
      rowId={(line) => line.id}
      rowTo={(line) => `/console/money/bank/lines/${line.id}${search}`}
      openRow={openLine}
      page={page}
      filters={[
        { kind: 'search', name: 'q', label: t('filters.search') },
        {
          kind: 'select',
          name: 'status',
          label: t('filters.status'),
          options: bankLineStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
        },
        {
          kind: 'select',
          name: 'direction',
          label: t('filters.direction'),
          options: [
            { value: 'in', label: t('filters.in') },
            { value: 'out', label: t('filters.out') },
          ],
        },
      ]}
      empty={
        <EmptyState
          icon={Landmark}
          title={t('lines.empty.title')}
          text={t('lines.empty.text')}
          action={first}
        />
      }
      columns={[
        {
          id: 'counterparty',
          header: t('columns.counterparty'),
          cell: ({ counterparty }) => counterparty ?? <span className="text-muted">{t('unknownParty')}</span>,
        },
        { id: 'bookedOn', header: t('columns.bookedOn'), cell: ({ bookedOn }) => format.day(bookedOn) },
        {
          id: 'purpose',
          header: t('columns.purpose'),
          cell: ({ purpose }) => <span className="line-clamp-2 break-words">{purpose ?? '—'}</span>,
          card: 'subtitle',
        },
        {
          id: 'suggestion',
          header: t('columns.suggestion'),
          cell: ({ suggestion, status, note, documentKind }) =>
            status === 'open' ? (
              <SuggestionCell suggestion={suggestion} />
            ) : (
              <span className="line-clamp-2 break-words text-muted">
                {documentKind ? t(`document.${documentKind}`) : note}
              </span>
            ),
        },
        {
          id: 'status',
          header: t('columns.status'),
          cell: ({ status }) => <LineStatus status={status} />,
          from: 'lg',
        },
        {
          id: 'amount',
          header: t('columns.amount'),
          cell: ({ amount }) => format.money(amount, currency),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}

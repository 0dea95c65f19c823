import { ReceiptCent } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { creditNoteKinds, creditNoteStatuses } from '#app/domain/credits/credit-note-kinds.ts';
import type { CreditNoteView } from '#app/domain/credits/credit-note-view.ts';
import { paths } from '../../paths.ts';
import { CreditNoteStatus } from './credit-note-status.tsx';

type CreditNotesTableProps = {
  notes: readonly CreditNoteView[];
  page: { next: string | null; previous: string | null };
  currency: string;
  actions: ReactNode;
};

export function CreditNotesTable({ notes, page, currency, actions }: CreditNotesTableProps) {
  const { t } = useTranslation('credits');
  const format = useFormat();
  return (
    <DataTable
      label={t('notes.title')}
      rows={notes}
      rowId={({ id }) => id}
      rowTo={({ billId }) => paths.bill(billId)}
      page={page}
      actions={actions}
      filters={[
        { kind: 'search', name: 'q', label: t('notes.search') },
        {
          kind: 'select',
          name: 'kind',
          label: t('notes.columns.kind'),
          options: creditNoteKinds.map((value) => ({ value, label: t(`notes.kinds.${value}`) })),
        },
        {
          kind: 'select',
          name: 'status',
          label: t('notes.columns.status'),
          options: creditNoteStatuses.map((value) => ({ value, label: t(`notes.statuses.${value}`) })),
        },
        { kind: 'date', name: 'from', label: t('notes.from') },
        { kind: 'date', name: 'through', label: t('notes.through') },
      ]}
      empty={<EmptyState icon={ReceiptCent} title={t('notes.empty.title')} text={t('notes.empty.text')} />}
      columns={[
        {
          id: 'number',
          header: t('notes.columns.number'),
          cell: ({ number, kind }) =>
            number === null ? t(`notes.kinds.${kind}`) : t('notes.number', { number: number.toString() }),
        },
        {
          id: 'property',
          header: t('notes.columns.property'),
          cell: ({ property, feeItemName }) => (
            <>
              {property.code} · {feeItemName} <span className="text-muted">{property.communityName}</span>
            </>
          ),
          card: 'subtitle',
        },
        { id: 'kind', header: t('notes.columns.kind'), cell: ({ kind }) => t(`notes.kinds.${kind}`) },
        {
          id: 'reason',
          header: t('notes.columns.reason'),
          cell: ({ reason }) => <span className="line-clamp-2">{reason}</span>,
          from: 'xl',
        },
        {
          id: 'created',
          header: t('notes.columns.createdAt'),
          cell: ({ createdAt }) => format.moment(createdAt),
          from: 'lg',
        },
        {
          id: 'status',
          header: t('notes.columns.status'),
          cell: ({ status }) => <CreditNoteStatus status={status} />,
        },
        {
          id: 'amount',
          header: t('notes.columns.amount'),
          cell: ({ amount }) => format.money(amount, currency),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}

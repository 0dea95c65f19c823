import { BookOpenText, Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { EntryView } from '#app/domain/public-accounts/entry-view.ts';
import { entryDirections } from '#app/domain/public-accounts/public-account-fields.ts';
import type { Day } from '#app/kernel/dates.ts';

type EntriesTableProps = {
  accountId: string;
  entries: readonly EntryView[];
  page: { next: string | null; previous: string | null };
  currency: string;
  publishedThrough: Day | null;
  actions: ReactNode;
};

/** What came in and went out, the latest first. */
export function EntriesTable(props: EntriesTableProps) {
  const { accountId, entries, page, currency, publishedThrough, actions } = props;
  const { t } = useTranslation('accounts');
  const format = useFormat();
  return (
    <DataTable
      label={t('detail.entries')}
      rows={entries}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/public-accounts/${accountId}/entries/${id}`}
      page={page}
      actions={actions}
      filters={[
        { kind: 'search', name: 'q', label: t('filters.search') },
        {
          kind: 'select',
          name: 'direction',
          label: t('filters.direction'),
          options: entryDirections.map((value) => ({ value, label: t(`entry.${value}`) })),
        },
        { kind: 'date', name: 'from', label: t('filters.from') },
        { kind: 'date', name: 'through', label: t('filters.through') },
      ]}
      empty={
        <EmptyState icon={BookOpenText} title={t('detail.noEntries')} text={t('detail.noEntriesText')} />
      }
      columns={[
        {
          id: 'description',
          header: t('entryColumns.description'),
          cell: ({ description, isReversed }) => (
            <>
              {description} {isReversed && <Badge>{t('entry.reversed')}</Badge>}
            </>
          ),
        },
        {
          id: 'category',
          header: t('entryColumns.category'),
          cell: ({ category, counterparty }) => (
            <>
              {category} {counterparty && <span className="text-muted">{counterparty}</span>}
            </>
          ),
          card: 'subtitle',
        },
        {
          id: 'bookedOn',
          header: t('entryColumns.bookedOn'),
          cell: ({ bookedOn }) => (
            <span className="figures">
              {format.day(bookedOn)}{' '}
              {publishedThrough !== null && bookedOn <= publishedThrough && (
                <Badge>{t('entry.published')}</Badge>
              )}
            </span>
          ),
        },
        {
          id: 'documents',
          header: t('entryColumns.documents'),
          cell: ({ documents }) =>
            documents.length > 0 && (
              <span className="figures inline-flex items-center gap-1 text-muted">
                <Paperclip aria-hidden className="size-3.5" />
                {documents.length}
              </span>
            ),
          from: 'lg',
        },
        {
          id: 'amount',
          header: t('entryColumns.amount'),
          cell: ({ amount }) => (
            <span className={amount > 0n ? 'text-positive' : undefined}>
              {amount > 0n ? '+' : '−'}
              {format.money(amount > 0n ? amount : -amount, currency)}
            </span>
          ),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}

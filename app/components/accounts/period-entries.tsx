import { useTranslation } from 'react-i18next';
import type { EntryView } from '#app/domain/public-accounts/entry-view.ts';
import { DocumentList } from '../ui/document-list.tsx';
import { useFormat } from '../use-format.ts';

type PeriodEntriesProps = {
  entries: readonly EntryView[];
  currency: string;
  /** Where a document is shown. */
  documentTo: (entryId: string, fileId: string) => string;
};

/** What was booked in a period, each with its papers. */
export function PeriodEntries({ entries, currency, documentTo }: PeriodEntriesProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  if (entries.length === 0)
    return <p className="px-4 py-6 text-center text-muted text-sm sm:px-5">{t('publish.nothing')}</p>;
  return (
    <ul className="divide-y divide-line border-line border-t">
      {entries.map((entry) => (
        <li key={entry.id} className="space-y-2.5 px-4 py-3 text-sm sm:px-5">
          <div className="flex items-start gap-4">
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{entry.description}</span>
              <span className="figures block text-muted">
                {[format.day(entry.bookedOn), entry.category, entry.counterparty].filter(Boolean).join(' · ')}
              </span>
              {entry.reversesOf && (
                <span className="block text-muted">
                  {t('entry.reverses', { day: format.day(entry.reversesOf) })}
                </span>
              )}
            </span>
            <span className={entry.amount > 0n ? 'figures font-medium text-positive' : 'figures font-medium'}>
              {entry.amount > 0n ? '+' : '−'}
              {format.money(entry.amount > 0n ? entry.amount : -entry.amount, currency)}
            </span>
          </div>
          {entry.documents.length > 0 && (
            <DocumentList
              documents={entry.documents}
              label={t('entry.documents')}
              to={(fileId) => documentTo(entry.id, fileId)}
              nameOf={(name) => t('entry.open', { name })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

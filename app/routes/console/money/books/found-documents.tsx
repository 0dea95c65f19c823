import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { FoundDocument } from '#app/domain/ledger/find-documents.ts';

/** What a number belongs to: each kind of document has numbers of its own. */
export function FoundDocuments({
  documents,
  number,
  currency,
}: {
  documents: readonly FoundDocument[];
  number: string;
  currency: string;
}) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  if (documents.length === 0) return <Notice title={t('find.none', { number })}>{t('find.noneText')}</Notice>;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface text-sm shadow-xs">
      {documents.map(({ documentKind, documentId, amount, day, about }) => (
        <li key={documentId} className="flex items-baseline gap-3 px-4 py-3">
          <span className="min-w-0 flex-1">
            <TextLink to={`/console/money/books/journal/${documentKind}/${documentId}`}>
              {t(`find.kinds.${documentKind as 'payment'}`, { number })}
            </TextLink>
            <span className="block text-muted text-xs">
              {[about, format.day(day)].filter(Boolean).join(' · ')}
            </span>
          </span>
          <span className="figures">{format.money(amount, currency)}</span>
        </li>
      ))}
    </ul>
  );
}

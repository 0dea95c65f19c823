import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { JournalLine } from '#app/domain/ledger/read-journal.ts';

/** What a document did to the books: each line moves an amount from the credit account to the debit account. */
export function JournalTable({ lines, currency }: { lines: readonly JournalLine[]; currency: string }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  if (lines.length === 0) return <p className="text-muted text-sm">{t('journal.empty')}</p>;
  return (
    <ul className="divide-y divide-line text-sm">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-1 py-2.5 first:pt-0 last:pb-0">
          <div className="flex items-baseline justify-between gap-4">
            <span className="text-muted text-xs">{format.day(line.postedOn)}</span>
            <span className="figures font-medium">{format.money(line.amount, currency)}</span>
          </div>
          {(['debit', 'credit'] as const).map((side) => (
            <div key={side} className="flex items-baseline gap-2">
              <span className="w-11 shrink-0 text-muted text-xs">{t(`journal.${side}`)}</span>
              <span className="min-w-0">{line[side].name}</span>
              <span className="figures ml-auto text-muted text-xs">{line[side].code}</span>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

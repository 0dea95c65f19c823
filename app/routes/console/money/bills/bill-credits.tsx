import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { CreditOfBill } from '#app/domain/credits/list-credits-of-bill.ts';
import { CreditNoteStatus } from '../credit-notes/credit-note-status.tsx';

type BillCreditsProps = { credits: readonly CreditOfBill[]; currency: string };

/** What was taken off a bill, and what waits for somebody's approval. */
export function BillCredits({ credits, currency }: BillCreditsProps) {
  const { t } = useTranslation('credits');
  const format = useFormat();
  return (
    <ul className="divide-y divide-line text-sm">
      {credits.map((note) => (
        <li key={note.id} className="space-y-0.5 py-2 first:pt-0 last:pb-0">
          <div className="flex items-baseline justify-between gap-4">
            <span className="flex flex-wrap items-center gap-2">
              {t(`notes.kinds.${note.kind}`)}
              {note.number !== null && (
                <span className="figures text-muted">
                  {t('notes.number', { number: note.number.toString() })}
                </span>
              )}
              <CreditNoteStatus status={note.status} />
            </span>
            <span className="figures font-medium">−{format.money(note.amount, currency)}</span>
          </div>
          <p className="break-words text-muted">{note.reason}</p>
          <p className="text-muted text-xs">
            {note.requesterName && `${note.requesterName} · `}
            <span className="figures">{format.moment(note.createdAt)}</span>
            {note.waitsFor.length > 0 && ` · ${t('notes.waitsFor', { names: format.list(note.waitsFor) })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { MoveSettled } from '#app/domain/properties/moves/list-moves.ts';

/** What undoing a move puts back. */
export function UndoneMove({ settled, currency }: { settled: MoveSettled; currency: string }) {
  const { t } = useTranslation('moves');
  const format = useFormat();
  const { readings, cards, endsVacancy, refunded } = settled;
  const lines = [
    t('undoText.people'),
    endsVacancy && t('undoText.vacancy'),
    readings > 0 && t('undoText.readings', { count: readings }),
    cards > 0 && t('undoText.cards', { count: cards }),
    refunded > 0n && t('undoText.refunded', { amount: format.money(refunded, currency) }),
  ].filter((line) => line !== false);
  return (
    <span className="block space-y-1.5">
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </span>
  );
}

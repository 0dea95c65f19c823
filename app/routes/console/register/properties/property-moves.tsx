import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { MoveView } from '#app/domain/properties/moves/list-moves.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { UndoneMove } from './undone-move.tsx';

type PropertyMovesProps = { moves: readonly MoveView[]; canUndo: boolean; currency: string };

/** What was recorded of owners coming and going, the latest first; the last one can be undone. */
export function PropertyMoves({ moves, canUndo, currency }: PropertyMovesProps) {
  const { t } = useTranslation('moves');
  const format = useFormat();
  if (moves.length === 0) return null;
  return (
    <section className="mt-4 border-line border-t pt-3">
      <h3 className="mb-1 font-medium text-sm">{t('history')}</h3>
      <ol className="relative ml-1.5 border-line border-l">
        {moves.map(({ id, kind, movedOn, personName, undoneAt, settled }) => (
          <li key={id} className="relative flex min-h-11 flex-wrap items-center gap-x-3 py-1.5 pl-5 text-sm">
            <span
              aria-hidden
              className="-left-[0.3125rem] absolute size-2.5 rounded-full border-2 border-surface bg-brand-text"
            />
            <span className={undoneAt ? 'flex-1 text-muted line-through' : 'flex-1'}>
              {t(`line.${kind}`, { day: format.day(movedOn), name: personName ?? '' })}
            </span>
            {undoneAt && <span className="text-muted">{t('wasUndone')}</span>}
            {canUndo && settled && (
              <ConfirmAction
                intent="undo-move"
                danger
                trigger={
                  <Button size="sm" variant="ghost">
                    {t('undo')}
                  </Button>
                }
                title={t('undoQuestion')}
                description={<UndoneMove settled={settled} currency={currency} />}
                confirmLabel={t('undo')}
              >
                <input type="hidden" name="moveId" value={id} />
              </ConfirmAction>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useNearView } from '#app/components/use-near-view.ts';
import { mostCounted } from '#app/domain/tickets/dispatch/board/board-statuses.ts';
import { TicketCard } from './board-card.tsx';
import { dropOf, type Lane } from './board-lanes.ts';
import type { BoardMoves } from './use-board-moves.ts';
import type { useGripKeys } from './use-grip-keys.ts';

type BoardLaneProps = {
  lane: Lane;
  moves: BoardMoves;
  onGripKey: ReturnType<typeof useGripKeys>;
  now: number;
  /** In sight from the start: the server draws so many of its cards as a screen holds. Everything else is drawn when one comes near it. */
  isFirst: boolean;
  /** Beneath the name: the state of a worker. */
  about?: ReactNode;
  /** Where the rest of a long column is. */
  restTo?: string;
};

const firstCards = 6;

/** One column: who or what it is, how many, and the first of its tickets. A card that is dropped here goes there. */
export function BoardLaneView({ lane, moves, onGripKey, now, isFirst, about, restTo }: BoardLaneProps) {
  const { t } = useTranslation('dispatch');
  const { held, setHeld, drop, movingId } = moves;
  const welcome = held !== null && dropOf(held.card, held.from, lane.id) !== 'nowhere';
  const section = useRef<HTMLElement>(null);
  const isNear = useNearView(section);
  const cards = isNear ? lane.cards : lane.cards.slice(0, isFirst ? firstCards : 0);
  const rest = lane.count - lane.cards.length;
  // So far they are counted, and no further.
  const atLeast = lane.count >= mostCounted;
  const more = t(atLeast ? 'board.atLeastMore' : 'board.more', { count: rest });
  return (
    <section
      ref={section}
      data-lane={lane.id}
      tabIndex={-1}
      aria-label={t('board.lane', { name: lane.name, count: lane.count })}
      onDragOver={(event) => {
        if (!welcome) return;
        event.preventDefault();
        if (held && held.over !== lane.id) setHeld({ ...held, over: lane.id });
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (held) drop(held.card, held.from, lane.id);
      }}
      className={cn(
        'flex w-[17rem] shrink-0 snap-start flex-col rounded-lg bg-sunken p-2 max-sm:w-[84vw] lg:max-h-[calc(100dvh-15rem)]',
        welcome && 'outline-2 outline-brand-line outline-dashed',
        held?.over === lane.id && welcome && 'bg-brand-soft',
      )}
    >
      <header className="px-1 pt-1 pb-2">
        <div className="flex items-center justify-between gap-2">
          <h2 className="truncate font-semibold text-sm">{lane.name}</h2>
          <Badge>{atLeast ? t('board.counted', { count: lane.count }) : lane.count}</Badge>
        </div>
        {(isNear || isFirst) && about}
      </header>
      {lane.cards.length === 0 ? (
        <p className="rounded-md border border-line border-dashed px-3 py-6 text-center text-muted text-sm">
          {t('board.nothing')}
        </p>
      ) : (
        <ul className="min-h-0 space-y-2 overflow-y-auto p-0.5">
          {cards.map((card) => (
            <TicketCard
              key={card.id}
              card={card}
              now={now}
              isHeld={held?.card.id === card.id}
              isMoving={movingId === card.id}
              showStatus={lane.id !== 'pool'}
              onDrag={(dragging) =>
                setHeld(dragging ? { card, from: lane.id, over: null, by: 'drag' } : null)
              }
              onGripKey={(event) => onGripKey(event, card, lane.id)}
              onGiveOut={() => moves.ask({ ticket: card })}
            />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <p className="px-1 pt-2 text-center text-muted text-sm">
          {restTo ? <TextLink to={restTo}>{more}</TextLink> : more}
        </p>
      )}
    </section>
  );
}

import { Link } from '@remix-run/react';
import { Flame, GripVertical, Siren, UserRoundPlus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { BoardCard } from '#app/domain/tickets/dispatch/board/dispatch-board.ts';
import { TicketStatus } from '../tickets/ticket-status.tsx';

type BoardCardProps = {
  card: BoardCard;
  isHeld: boolean;
  isMoving: boolean;
  showStatus: boolean;
  now: number;
  onDrag: (dragging: boolean) => void;
  onGripKey: (event: KeyboardEvent<HTMLElement>) => void;
  onGiveOut: () => void;
};

const edges: Record<string, string> = {
  emergency: 'border-l-danger',
  urgent: 'border-l-warning',
  normal: 'border-l-line-strong',
};

/** A ticket on the board: dragged by the mouse anywhere, by the keyboard at its grip, and given out by its button on a phone. */
export function TicketCard(props: BoardCardProps) {
  const { card, isHeld, isMoving, showStatus, now, onDrag, onGripKey, onGiveOut } = props;
  const { t } = useTranslation(['dispatch', 'tickets']);
  const format = useFormat();
  const number = card.number.toString();
  const today = new Date(now);
  const late = card.dueAt !== null && card.dueAt.getTime() < now;
  const Urgency = card.urgency === 'emergency' ? Siren : Flame;
  return (
    <li
      data-card={card.id}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', number);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
      className={cn(
        'cursor-grab rounded-md border border-line border-l-4 bg-surface p-2.5 text-sm shadow-xs transition-opacity',
        edges[card.urgency],
        isHeld && 'ring-2 ring-brand',
        isMoving && 'opacity-50',
      )}
    >
      <div className="flex items-start gap-1.5">
        <button
          type="button"
          data-grip
          aria-pressed={isHeld}
          aria-label={t('board.grip', { number })}
          onKeyDown={onGripKey}
          className="-ml-1 grid size-7 shrink-0 cursor-grab place-items-center rounded text-muted hover:bg-hover"
        >
          <GripVertical aria-hidden className="size-4" />
        </button>
        <Link
          to={`/console/service/tickets/${card.id}`}
          draggable={false}
          className="min-w-0 flex-1 rounded-sm hover:underline"
        >
          <span className="figures block text-muted text-xs">
            {t('tickets:number', { number })} · {card.category}
          </span>
          <span className="line-clamp-2 font-medium text-ink">{card.title}</span>
        </Link>
      </div>
      <p className="mt-1 truncate text-muted text-xs">{card.place}</p>
      <div className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
        {card.urgency !== 'normal' && (
          <span
            className={cn(
              'inline-flex items-center gap-1 font-medium',
              card.urgency === 'emergency' ? 'text-danger' : 'text-warning',
            )}
          >
            <Urgency aria-hidden className="size-3.5" />
            {t(`tickets:urgency.${card.urgency as 'urgent'}`)}
          </span>
        )}
        {showStatus && <TicketStatus status={card.status} />}
        {card.dueAt && (
          <span className={late ? 'font-medium text-danger' : 'text-muted'}>
            {t(late ? 'board.late' : 'board.due', { at: format.shortMoment(card.dueAt, today) })}
          </span>
        )}
        {card.expectedAt && (
          <span className="text-muted">
            {t('board.expected', { at: format.shortMoment(card.expectedAt, today) })}
          </span>
        )}
        {card.wishedFrom && !card.expectedAt && (
          <span className="text-muted">
            {t('board.wished', { at: format.shortMoment(card.wishedFrom, today) })}
          </span>
        )}
      </div>
      <Button size="sm" variant="ghost" wide onClick={onGiveOut} className="mt-2">
        <UserRoundPlus aria-hidden />
        {t('board.giveOut')}
      </Button>
    </li>
  );
}

import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCard } from '#app/domain/tickets/dispatch/board/dispatch-board.ts';
import type { Lane } from './board-lanes.ts';
import type { BoardMoves } from './use-board-moves.ts';

const grips = (lane: Element | undefined | null) => [
  ...(lane?.querySelectorAll<HTMLElement>('[data-grip]') ?? []),
];

/** Arrow keys go from card to card; Enter picks one up, and the arrows then choose where it goes. */
export function useGripKeys(lanes: Lane[], moves: BoardMoves) {
  const { t } = useTranslation('dispatch');
  const { held, setHeld, drop, ask, say, nameOf } = moves;

  function carry(event: KeyboardEvent, card: BoardCard, from: string) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Enter' || event.key === ' ') drop(card, from, held?.over ?? from);
    else if (event.key === 'Escape' || event.key === 'Tab') {
      setHeld(null);
      say(t('board.putBack', { number: card.number.toString() }));
      if (event.key === 'Tab') return;
    } else if (step !== 0) {
      const at = lanes.findIndex(({ id }) => id === (held?.over ?? from));
      const next = lanes[Math.min(lanes.length - 1, Math.max(0, at + step))];
      if (next) {
        setHeld({ card, from, over: next.id, by: 'keys' });
        say(t('board.over', { lane: nameOf(next.id) }));
        document
          .querySelector(`[data-lane="${next.id}"]`)
          ?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function walk(event: KeyboardEvent<HTMLElement>, card: BoardCard, from: string) {
    const lane = event.currentTarget.closest('[data-lane]');
    const own = grips(lane);
    const at = own.indexOf(event.currentTarget);
    if (event.key === 'ArrowDown') own[at + 1]?.focus();
    else if (event.key === 'ArrowUp') own[at - 1]?.focus();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const all = [...document.querySelectorAll('[data-lane]')].filter((other) => grips(other).length > 0);
      const beside = all[all.indexOf(lane as Element) + (event.key === 'ArrowRight' ? 1 : -1)];
      const there = grips(beside);
      there[Math.min(at, there.length - 1)]?.focus();
    } else if (event.key === 'm' || event.key === 'M') ask({ ticket: card });
    else if (event.key === 'Enter' || event.key === ' ') {
      setHeld({ card, from, over: from, by: 'keys' });
      say(t('board.pickedUp', { number: card.number.toString() }));
    } else return;
    event.preventDefault();
  }

  return (event: KeyboardEvent<HTMLElement>, card: BoardCard, from: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (held?.by === 'keys' && held.card.id === card.id) carry(event, card, from);
    else walk(event, card, from);
  };
}

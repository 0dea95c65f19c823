import { useEffect, useRef } from 'react';

type Place = { card: string; lane: string; index: number };

/**
 * A ticket that goes to another column, by the keyboard, by its dialog or by somebody else meanwhile, takes the focus of whoever is on it along; where
 * the board does not show it any more, what has come into its place has it. `isAsking`: a dialog lies over the board, and has the focus.
 */
export function useKeptFocus(shown: unknown, isAsking: boolean): void {
  const last = useRef<Place | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const element = target instanceof Element ? target : null;
      const place = placeOf(element);
      if (place) last.current = place;
      else if (!element?.closest('[role=dialog]')) last.current = null;
    };
    // Whoever clicks elsewhere has left it.
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Element && target.closest('[role=dialog]'))) last.current = null;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPress);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus may be lost whenever the board shows something else
  useEffect(() => {
    if (isAsking) return;
    // Once the dialog is gone.
    const timer = setTimeout(() => {
      if (last.current && document.activeElement === document.body) focusOn(last.current);
    });
    return () => clearTimeout(timer);
  }, [shown, isAsking]);
}

function placeOf(element: Element | null): Place | null {
  const card = element?.closest<HTMLElement>('[data-card]');
  const lane = card?.closest<HTMLElement>('[data-lane]');
  if (!card?.dataset.card || !lane?.dataset.lane) return null;
  return { card: card.dataset.card, lane: lane.dataset.lane, index: cardsOf(lane).indexOf(card) };
}

function focusOn({ card, lane, index }: Place): void {
  const column = document.querySelector<HTMLElement>(`[data-lane="${lane}"]`);
  const beside = column ? cardsOf(column) : [];
  const next =
    document.querySelector(`[data-card="${card}"]`) ?? beside[Math.min(index, beside.length - 1)] ?? null;
  (next?.querySelector<HTMLElement>('[data-grip]') ?? column)?.focus();
}

function cardsOf(lane: Element): Element[] {
  return [...lane.querySelectorAll('[data-card]')];
}

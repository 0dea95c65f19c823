import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '#app/components/feedback/show-toast.ts';
import { useIssueText } from '#app/components/form/use-issue-text.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { BoardCard } from '#app/domain/tickets/dispatch/board/dispatch-board.ts';
import type { action } from '../dispatch/give-out.ts';
import { dropOf, type Lane } from './board-lanes.ts';

export type Held = { card: BoardCard; from: string; over: string | null; by: 'drag' | 'keys' };
export type Asked = { ticket: { id: string; number: bigint }; chosen?: string };

/** What is being moved on the board, by mouse or keyboard, and where it goes. */
export function useBoardMoves(lanes: Lane[]) {
  const { t } = useTranslation('dispatch');
  const issueText = useIssueText();
  const csrf = useRootData()?.csrf;
  const giving = useFetcher<typeof action>();
  const [held, setHeld] = useState<Held | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState('');
  const sent = useRef<{ number: string; lane: string } | null>(null);
  const nameOf = useCallback((id: string) => lanes.find((lane) => lane.id === id)?.name ?? '', [lanes]);

  useEffect(() => {
    if (giving.state !== 'idle' || !sent.current || !giving.data) return;
    const { number, lane } = sent.current;
    sent.current = null;
    if ('given' in giving.data) {
      setSaid(t('board.moved', { number, lane }));
      return;
    }
    const errors = Object.values(giving.data.submission.error ?? {}).flat();
    const reason = errors.map((error) => issueText(String(error))).join(' ');
    showToast({ kind: 'error', text: t('board.refused', { reason }) });
  }, [giving.state, giving.data, issueText, t]);

  const drop = useCallback(
    (card: BoardCard, from: string, to: string) => {
      setHeld(null);
      const number = card.number.toString();
      const what = dropOf(card, from, to);
      if (what === 'nowhere') {
        setSaid(from === to ? t('board.putBack', { number }) : t('board.noPlace'));
        return;
      }
      if (what === 'ask') {
        setAsked({ ticket: card, chosen: to });
        return;
      }
      sent.current = { number, lane: nameOf(to) };
      giving.submit(
        { to, note: '', ...(csrf && { csrf }), _form: 'board' },
        { method: 'post', action: `/console/service/tickets/${card.id}/give-out` },
      );
    },
    [csrf, giving, nameOf, t],
  );

  return {
    held,
    setHeld,
    asked,
    ask: setAsked,
    drop,
    /** What a screen reader is told. */
    said,
    say: setSaid,
    nameOf,
    /** The ticket that is on its way to the server. */
    movingId: giving.state === 'idle' ? null : (giving.formAction?.split('/').at(-2) ?? null),
  };
}

export type BoardMoves = ReturnType<typeof useBoardMoves>;

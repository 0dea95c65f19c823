import type {
  BoardCard,
  BoardLane,
  DispatchBoard,
} from '#app/domain/tickets/dispatch/board/dispatch-board.ts';

/** A column: `id` is `waiting`, or to whom a ticket that is dropped there goes. */
export type Lane = BoardLane & { id: string; name: string };

export function lanesOf(board: DispatchBoard, names: { waiting: string; pool: string }): Lane[] {
  return [
    { id: 'waiting', name: names.waiting, ...board.waiting },
    { id: 'pool', name: names.pool, ...board.pool },
    ...board.workers.map((worker) => ({ ...worker, id: `member:${worker.membershipId}` })),
    ...board.contractors.map((firm) => ({ ...firm, id: `contractor:${firm.contractorId}` })),
  ];
}

export type Drop = 'give' | 'ask' | 'nowhere';

/** What dropping a card there does: it is given at once, or asks first for what has to come with it. */
export function dropOf(card: Pick<BoardCard, 'status'>, from: string, to: string): Drop {
  if (from === to || to === 'waiting') return 'nowhere';
  const inNobodysHands = ['submitted', 'accepted', 'pooled'].includes(card.status);
  if (to === 'pool') return inNobodysHands || card.status === 'assigned' ? 'give' : 'nowhere';
  return to.startsWith('member:') && inNobodysHands ? 'give' : 'ask';
}

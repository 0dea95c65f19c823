import type { PoolTicket } from '#app/domain/tickets/field/field-work.ts';

const rank = { emergency: 0, urgent: 1, normal: 2 } as const;

/** What to do first: emergencies, then what is urgent; within them what is due first, then what came first. */
export function orderTasks<T extends Pick<PoolTicket, 'urgency' | 'dueAt' | 'createdAt'>>(
  tasks: readonly T[],
): T[] {
  return [...tasks].sort(
    (a, b) =>
      rank[a.urgency] - rank[b.urgency] ||
      (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') ||
      a.createdAt.localeCompare(b.createdAt),
  );
}

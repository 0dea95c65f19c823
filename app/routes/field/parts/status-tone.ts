import type { Tone } from '#app/components/ui/status.tsx';
import type { TicketStatus } from '#app/domain/tickets/machine/transitions.ts';

/** How a worker sees where a ticket stands: what waits for them, what is under way, what waits for others, what is over. */
export function statusTone(status: TicketStatus): Tone {
  if (status === 'assigned') return 'brand';
  if (status.startsWith('waiting')) return 'warning';
  if (['acknowledged', 'on_the_way', 'working'].includes(status)) return 'info';
  if (['done', 'settled', 'rated', 'called_back', 'closed'].includes(status)) return 'positive';
  return 'neutral';
}

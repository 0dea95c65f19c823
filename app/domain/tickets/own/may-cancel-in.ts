import type { TicketStatus } from '../machine/transitions.ts';

/** Once somebody is at work there, or money is being talked about, the company ends it together with the owner. */
const begun: readonly TicketStatus[] = [
  'working',
  'waiting_material',
  'waiting_approval',
  'waiting_customer',
];

/** Whether an owner may still call it off alone. */
export function mayCancelIn(status: TicketStatus): boolean {
  return !begun.includes(status);
}

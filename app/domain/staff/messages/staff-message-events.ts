import { z } from 'zod';

/** Everything that a member of the staff is told, and what fills its texts, in whose language it is read. */
export const staffMessageParams = {
  ticket_moved: z.object({
    ticketId: z.string(),
    number: z.string(),
    category: z.string(),
    title: z.string(),
    /** An event of `tickets/machine/transitions`. */
    event: z.string(),
  }),
} as const;

export type StaffMessageEvent = keyof typeof staffMessageParams;
export type StaffMessageParams<E extends StaffMessageEvent> = z.output<(typeof staffMessageParams)[E]>;

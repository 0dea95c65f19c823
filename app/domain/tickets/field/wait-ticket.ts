import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { moveOwnTicket, stepFields, stepNote } from './move-own-ticket.ts';
import { waitReasons } from './wait-reasons.ts';

/**
 * The work stands still for want of something. While it waits for the owner the service levels pause, so that says what is wanted of them.
 *
 * @throws DomainError `not_found`, `ticket_moved`, `invalid_input`
 */
export const waitTicket = operation({
  name: 'ticket.wait',
  kind: 'write',
  input: z
    .object({ ...stepFields, reason: z.enum(waitReasons), note: stepNote.nullish() })
    .refine(({ reason, note }) => reason !== 'customer' || Boolean(note), {
      path: ['note'],
      message: 'required',
    }),
  can: ['work', 'Ticket'],
  run: (scope, { reason, ...step }) => moveOwnTicket(scope, step, `wait_${reason}`),
});

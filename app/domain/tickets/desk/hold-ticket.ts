import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { waitReasons } from '../field/wait-reasons.ts';
import { deskNote, deskStep } from './desk-step.ts';

/**
 * Work in progress stands still for want of something; while that is the owner, the service levels pause.
 *
 * @throws DomainError `not_found`, `ticket_moved`
 */
export const holdTicket = operation({
  name: 'ticket.hold',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), reason: z.enum(waitReasons), note: deskNote.min(1) }),
  can: ['dispatch', 'Ticket'],
  run: (scope, { reason, ...step }) => deskStep(scope, `wait_${reason}`, step),
});

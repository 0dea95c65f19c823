import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { deskStep, deskStepFields } from './desk-step.ts';

/** The company takes the matter on; the time to respond is met. @throws DomainError `not_found`, `ticket_moved` */
export const acceptTicket = operation({
  name: 'ticket.accept',
  kind: 'write',
  input: z.object(deskStepFields),
  can: ['dispatch', 'Ticket'],
  run: (scope, step) => deskStep(scope, 'accept', step),
});

import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { deskStep, deskStepFields } from './desk-step.ts';

/** What was waited for is there: the work goes on. @throws DomainError `not_found`, `ticket_moved` */
export const resumeTicketAtDesk = operation({
  name: 'ticket.resume',
  kind: 'write',
  input: z.object(deskStepFields),
  can: ['dispatch', 'Ticket'],
  run: (scope, step) => deskStep(scope, 'resume', step),
});

import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { deskStep, reasonedStepFields } from './desk-step.ts';

/** The company does not take the matter on, and says why. @throws DomainError `not_found`, `ticket_moved` */
export const declineTicket = operation({
  name: 'ticket.decline',
  kind: 'write',
  input: z.object(reasonedStepFields),
  can: ['dispatch', 'Ticket'],
  run: (scope, step) => deskStep(scope, 'decline', step),
});

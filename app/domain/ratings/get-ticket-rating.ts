import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

export type TicketRatingView = {
  speed: number;
  result: number;
  attitude: number;
  comment: string | null;
  createdAt: Date;
};

/** What the owner thought of a ticket that the caller may read; null while it was not rated. */
export const getTicketRating = operation({
  name: 'rating.get',
  kind: 'read',
  input: z.object({ ticketId: z.uuid() }),
  can: ['read', 'Ticket'],
  async run({ db, tenantId, ability }, { ticketId }): Promise<TicketRatingView | null> {
    return db.ticketRating.findFirst({
      where: { tenantId, ticketId, ticket: accessible(ability, 'Ticket') },
      select: { speed: true, result: true, attitude: true, comment: true, createdAt: true },
    });
  },
});

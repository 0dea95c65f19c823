import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { Score } from './candidates/score-candidate.ts';

const automatic = z.object({
  assigneeId: z.string(),
  score: z.object({
    total: z.number(),
    parts: z.record(
      z.enum(['skill', 'load', 'distance']),
      z.object({ share: z.number(), points: z.number() }),
    ),
  }),
  load: z.int(),
  distanceKm: z.number().nullable(),
  considered: z.int(),
});

export type DispatchState = {
  /** The contractor's link that works, and what became of the mail with it; null where there is none. */
  link: {
    expiresAt: Date;
    mailedTo: string | null;
    mailedAt: Date | null;
    /** Why the mail service refused it. */
    mailProblem: string | null;
  } | null;
  /** Why the system chose whoever has it; null where a person chose. */
  automatic: { score: Score; load: number; distanceKm: number | null; considered: number } | null;
};

/** How a ticket came to whoever has it. @throws DomainError `not_found` */
export const getDispatchState = operation({
  name: 'ticket.dispatch-state',
  kind: 'read',
  input: z.object({ ticketId: z.uuid() }),
  can: ['dispatch', 'Ticket'],
  async run({ db, tenantId, ability, now }, { ticketId }): Promise<DispatchState> {
    const ticket = await db.ticket.findFirst({
      where: { AND: [{ tenantId, id: ticketId }, accessible(ability, 'Ticket', 'dispatch')] },
      select: { assigneeId: true, contractorId: true },
    });
    if (!ticket) throw new DomainError('not_found');
    const link =
      ticket.contractorId &&
      (await db.contractorLink.findFirst({
        where: {
          tenantId,
          ticketId,
          contractorId: ticket.contractorId,
          revokedAt: null,
          expiresAt: { gt: now },
        },
        select: { expiresAt: true, mailedTo: true, mailedAt: true, mailProblem: true },
      }));
    const given =
      ticket.assigneeId &&
      (await db.ticketEvent.findFirst({
        where: { tenantId, ticketId, event: { in: ['assign', 'grab', 'transfer_colleague'] } },
        orderBy: { version: 'desc' },
        select: { actorKind: true, detail: true },
      }));
    const why = given && given.actorKind === 'system' ? automatic.safeParse(given.detail).data : undefined;
    return {
      link: link || null,
      automatic: why && why.assigneeId === ticket.assigneeId ? { ...why, score: why.score as Score } : null,
    };
  },
});

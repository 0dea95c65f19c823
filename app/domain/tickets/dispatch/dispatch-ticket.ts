import { z } from 'zod';
import type { Ticket } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { tellStaff } from '../../staff/messages/tell-staff.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import { ticketDesk } from '../ticket-desk.ts';
import { acceptFirst } from './accept-first.ts';
import { candidatesOf } from './candidates/candidates-of.ts';

export type DispatchOutcome = 'assigned' | 'pooled' | 'nobody' | 'left';

/** Where nobody is on duty it is tried again, for half a day. */
const againMinutes = 15;
const mostTries = 48;

/**
 * What a category has given out by itself: put into the pool of its department, or given to whoever fits best of those who are on duty, know how and
 * belong there. Why them is kept with the event. Where there is nobody, the desk is told and it is tried again. What somebody has taken in hand
 * meanwhile is left alone, so it may be called as often as you like.
 */
export const dispatchTicket = operation({
  name: 'ticket.dispatch',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), tries: z.int().min(0).default(0) }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketId, tries }): Promise<DispatchOutcome> {
    const { db, tenantId, audit } = scope;
    // Two tickets at once would both go to whoever has nothing to do.
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('ticket.dispatch:' || ${tenantId}, 0))`;
    const ticket = await lockTicket(scope, ticketId, 'dispatch');
    const { dispatch } = await db.ticketCategory.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: ticket.categoryId } },
      select: { dispatch: true },
    });
    const waits = ticket.status === 'submitted' || ticket.status === 'accepted';
    const outcome =
      !waits || ticket.confidential || dispatch === 'manual'
        ? 'left'
        : dispatch === 'pool'
          ? await offer(scope, ticket)
          : await assignBest(scope, ticket, tries);
    audit('Ticket', ticketId, { outcome });
    return outcome;
  },
});

async function offer(scope: OperationScope, found: Ticket): Promise<DispatchOutcome> {
  // A pool is that of a department: without one nobody would see it.
  if (!found.departmentId) return 'left';
  const ticket = await acceptFirst(scope, found, 'system');
  await moveTicket(scope, ticket, {
    event: 'offer',
    as: 'system',
    detail: { departmentId: found.departmentId },
    set: { assigneeId: null, contractorId: null, expectedAt: null },
  });
  return 'pooled';
}

async function assignBest(scope: OperationScope, found: Ticket, tries: number): Promise<DispatchOutcome> {
  const candidates = await candidatesOf(scope, found);
  const best = candidates.find(({ obstacles }) => obstacles.length === 0);
  if (!best) return nobody(scope, found, tries);
  const ticket = await acceptFirst(scope, found, 'system');
  await moveTicket(scope, ticket, {
    event: 'assign',
    as: 'system',
    detail: {
      assigneeId: best.membershipId,
      score: best.score,
      load: best.load,
      distanceKm: best.distanceKm,
      considered: candidates.length,
    },
    set: {
      assigneeId: best.membershipId,
      contractorId: null,
      expectedAt: null,
      departmentId: ticket.departmentId ?? best.department?.id ?? null,
    },
  });
  return 'assigned';
}

async function nobody(scope: OperationScope, ticket: Ticket, tries: number): Promise<DispatchOutcome> {
  const { db, tenantId, now, outbox } = scope;
  if (tries === 0) {
    const category = await db.ticketCategory.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: ticket.categoryId } },
    });
    await tellStaff(scope, await ticketDesk(scope, ticket), {
      event: 'nobody_to_dispatch',
      params: {
        ticketId: ticket.id,
        number: String(ticket.number),
        category: category.name,
        title: ticket.title,
      },
      link: `/console/service/tickets/${ticket.id}`,
      dedupeKey: `nobody:${ticket.id}:${ticket.version}`,
    });
  }
  if (tries < mostTries)
    await outbox(
      'ticket.dispatch',
      { ticketId: ticket.id, tries: tries + 1 },
      { runAt: new Date(now.getTime() + againMinutes * 60_000) },
    );
  return 'nobody';
}

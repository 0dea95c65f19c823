import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** Sent this soon after it was done, it was sent at once. */
const atOnceMs = 60_000;

/** What leaves a ticket where it is, whoever does it: it is no step of the work. */
const besideTheWork = ['note', 'urge', 'revise', 'split', 'call_missed', 'escalate'];

/**
 * When something was done that a phone sends later: what the phone says, but neither in the future nor before the step that came last. Null where it
 * was sent at once.
 */
export async function happenedAt(
  { db, tenantId, now }: OperationScope,
  ticket: Ticket,
  doneAt: Date | null | undefined,
): Promise<Date | null> {
  if (!doneAt || now.getTime() - doneAt.getTime() < atOnceMs) return null;
  const before = await db.ticketEvent.findFirst({
    where: { tenantId, ticketId: ticket.id, event: { notIn: besideTheWork } },
    orderBy: { version: 'desc' },
    select: { doneAt: true, createdAt: true },
  });
  const earliest = before?.doneAt ?? before?.createdAt ?? ticket.createdAt;
  return doneAt < earliest ? earliest : doneAt;
}

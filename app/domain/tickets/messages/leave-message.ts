import { newId } from '#app/kernel/ids.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

type NewMessage = {
  id?: string;
  body: string;
  fromOwner: boolean;
  /** The other side is told of it in another way. */
  isTold?: boolean;
};

/** Adds what one side writes about a ticket, and has the other side told. Who may write has been seen to. @returns the id of the message */
export async function leaveMessage(
  { db, ctx: { actor }, tenantId, now, outbox }: OperationScope,
  { id: ticketId }: Ticket,
  { id = newId(), body, fromOwner, isTold = false }: NewMessage,
): Promise<string> {
  await db.ticketMessage.create({
    data: {
      tenantId,
      id,
      ticketId,
      fromOwner,
      authorId: actor.kind === 'member' ? actor.membershipId : null,
      authorName: actor.kind === 'guest' ? '' : actor.name,
      body,
      createdAt: now,
    },
  });
  if (!isTold) await outbox('ticket.announce-message', { messageId: id });
  return id;
}

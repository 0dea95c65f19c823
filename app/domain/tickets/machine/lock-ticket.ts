import { DomainError } from '#app/kernel/errors.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { type Action, accessible } from '#tenants/policies/ability.ts';

/**
 * A ticket that the caller may do `action` to, locked until the transaction ends: events of one ticket come one after the other.
 *
 * @throws DomainError `not_found` where there is none, or none for them
 */
export async function lockTicket(
  { db, tenantId, ability }: OperationScope,
  ticketId: string,
  action: Action,
): Promise<Ticket> {
  await db.$queryRaw`select id from ticket where tenant_id = ${tenantId}::uuid and id = ${ticketId}::uuid for update`;
  const ticket = await db.ticket.findFirst({
    where: { AND: [{ tenantId, id: ticketId }, accessible(ability, 'Ticket', action)] },
  });
  if (!ticket) throw new DomainError('not_found');
  return ticket;
}

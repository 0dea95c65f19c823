import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { absorbInto } from './absorb-into.ts';
import { absorbsTicket } from './affected.ts';

/**
 * Makes a new ticket part of the outage that it tells of, where there is one that has begun.
 *
 * @returns the ticket as it is now; null where it is of no outage
 */
export async function joinOutage(scope: OperationScope, ticket: Ticket): Promise<Ticket | null> {
  const { db, tenantId, now } = scope;
  if (ticket.confidential) return null;
  const [outage] = await db.$queryRaw<{ id: string; title: string }[]>`
    select o.id, o.title from outage o join ticket t on t.tenant_id = o.tenant_id and t.id = ${ticket.id}::uuid
    where o.tenant_id = ${tenantId}::uuid and o.status = 'open' and o.starts_at <= ${now}::timestamptz and ${absorbsTicket()}
    order by o.starts_at desc, o.id limit 1 for update of o`;
  return outage ? absorbInto(scope, ticket, outage, 'system') : null;
}
